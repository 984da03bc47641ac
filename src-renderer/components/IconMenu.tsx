import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import buttonStyles from './IconButton.module.css';
import styles from './IconMenu.module.css';
import type { IconType } from './icons.ts';
import { type MenuButtonItem, MenuPopover } from './MenuPopover.tsx';

export interface IconMenuProps<Id extends string = string> {
  /** The accessible name. */
  label: string;
  icon: IconType;
  size?: 's' | 'm' | undefined;
  items: readonly MenuButtonItem<Id>[];
  onAction: (id: Id) => void;
}

/** How it was opened: at which place of the pointer (null: under the button), and where the focus begins. */
type Opened = { place: DOMRect | null; focus: 'first' | 'last' | true };

const openingKeys: readonly string[] = ['Enter', ' ', 'ArrowDown', 'ArrowUp'];

/**
 * MenuButton with only an icon, for rows too: by the right button of the mouse (see Table) it opens where the pointer is.
 * The browser's own button, and no menu before one is asked for: a long list draws dozens of them with every letter.
 */
export function IconMenu<Id extends string>({ label, icon, size = 'm', items, onAction }: IconMenuProps<Id>) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);

  function act(id: Id): void {
    // What opens now, a dialog perhaps, gives the focus back to where it was: not to an item that is gone.
    flushSync(close);
    button.current?.focus();
    onAction(id);
  }
  function onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    setOpened({ place: new DOMRect(event.clientX, event.clientY, 0, 0), focus: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!openingKeys.includes(event.key)) return;
    event.preventDefault();
    setOpened({ place: null, focus: event.key === 'ArrowUp' ? 'last' : 'first' });
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={cx(buttonStyles.button, buttonStyles[size], styles.button)}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        // A click without a pointer is a screen reader's.
        onClick={(event) => setOpened({ place: null, focus: event.detail === 0 ? 'first' : true })}
        onKeyDown={onKeyDown}
        // The row's own event (see Table) does not bubble.
        onContextMenuCapture={onContextMenu}
      >
        <Glyph icon={icon} />
      </button>
      {opened === null ? null : (
        <MenuPopover
          items={items}
          onAction={act}
          popover={{
            isOpen: true,
            onOpenChange: close,
            triggerRef: button,
            trigger: 'MenuTrigger',
            'aria-label': label,
            placement: opened.place === null ? 'bottom end' : 'bottom start',
            offset: opened.place === null ? 6 : 0,
            ...(opened.place === null ? {} : { getTargetRect: () => opened.place }),
          }}
          menu={{ 'aria-label': label, autoFocus: opened.focus, onClose: close }}
        />
      )}
    </>
  );
}
