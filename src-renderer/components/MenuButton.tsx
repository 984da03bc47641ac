import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import buttonStyles from './Button.module.css';
import type { ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import floating from './floating.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import iconButtonStyles from './IconButton.module.css';
import { DownIcon, type IconType } from './icons.ts';
import styles from './MenuButton.module.css';

export interface MenuButtonItem<Id extends string = string> {
  id: Id;
  /** The menu item's accessible name, to the letter. */
  label: string;
  /** Tied by aria-describedby; not part of the name. */
  description?: string | undefined;
  icon?: IconType | undefined;
  isDisabled?: boolean | undefined;
  isDanger?: boolean | undefined;
}

export interface MenuButtonProps<Id extends string = string> {
  label: string;
  /** Shows only the icon (give one); the label stays the accessible name. */
  isLabelHidden?: boolean | undefined;
  icon?: IconType | undefined;
  variant: ButtonVariant;
  size?: 's' | 'm' | 'l' | undefined;
  items: readonly MenuButtonItem<Id>[];
  onAction: (id: Id) => void;
  isDisabled?: boolean | undefined;
}

/** A menu opens under its button; by the right button of the mouse (see Table) where the pointer is. */
function usePressedPlace() {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState<DOMRect | null>(null);
  useEffect(() => {
    const trigger = triggerRef.current;
    function onContextMenu(event: MouseEvent): void {
      event.preventDefault();
      setPlace(new DOMRect(event.clientX, event.clientY, 0, 0));
      setOpen(true);
    }
    trigger?.addEventListener('contextmenu', onContextMenu);
    return () => trigger?.removeEventListener('contextmenu', onContextMenu);
  }, []);
  function onOpenChange(willBeOpen: boolean): void {
    if (willBeOpen) setPlace(null);
    setOpen(willBeOpen);
  }
  return { triggerRef, isOpen, onOpenChange, place };
}

/** A button that opens a menu. Arrow keys, Home, End and type-ahead move in it; Escape closes and gives focus back. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, isLabelHidden = false, icon, variant, size = 'm', items, onAction, isDisabled = false } = props;
  const { triggerRef, isOpen, onOpenChange, place } = usePressedPlace();
  const trigger = isLabelHidden ? (
    <AriaButton
      ref={triggerRef}
      className={cx(iconButtonStyles.button, size === 's' ? iconButtonStyles.s : iconButtonStyles.m)}
      aria-label={label}
      isDisabled={isDisabled}
    >
      {icon ? <Glyph icon={icon} /> : null}
    </AriaButton>
  ) : (
    <AriaButton
      ref={triggerRef}
      className={cx(buttonStyles.button, buttonStyles[variant], buttonStyles[size], buttonStyles.split)}
      isDisabled={isDisabled}
    >
      <span className={cx(buttonStyles.inner)}>
        {icon ? <Glyph icon={icon} /> : null}
        <span>{label}</span>
        <Glyph icon={DownIcon} size={14} />
      </span>
    </AriaButton>
  );
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover
        className={cx(floating.popover)}
        placement={place === null ? 'bottom end' : 'bottom start'}
        offset={place === null ? 6 : 0}
        {...given({ getTargetRect: place === null ? undefined : () => place })}
      >
        <Menu
          className={cx(floating.list, styles.menu)}
          items={items}
          // The ids of the collection are those of `items`; react-aria widens them to Key.
          onAction={(key) => onAction(key as Id)}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              className={cx(styles.item, item.isDanger && styles.danger)}
              {...given({ isDisabled: item.isDisabled })}
            >
              {item.icon ? <Glyph icon={item.icon} className={cx(styles.icon)} /> : null}
              <span className={cx(styles.words)}>
                <span>{item.label}</span>
                {item.description === undefined ? null : (
                  // Hidden in its place, read as the item's description; so the name is the label alone.
                  <Text slot="description" aria-hidden="true" className={cx(styles.description)}>
                    {item.description}
                  </Text>
                )}
              </span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
