import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import styles from './Button.module.css';
import type { ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { DownIcon, type IconType } from './icons.ts';
import { type MenuButtonItem, MenuPopover } from './MenuPopover.tsx';

export interface MenuButtonProps<Id extends string = string> {
  label: string;
  icon?: IconType | undefined;
  variant: ButtonVariant;
  size?: 's' | 'm' | 'l' | undefined;
  items: readonly MenuButtonItem<Id>[];
  onAction: (id: Id) => void;
  isDisabled?: boolean | undefined;
}

/** A button that opens a menu. Arrow keys, Home, End and type-ahead move in it; Escape closes and gives focus back. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, icon, variant, size = 'm', items, onAction, isDisabled = false } = props;
  return (
    <MenuTrigger>
      <AriaButton className={cx(styles.button, styles[variant], styles[size], styles.split)} isDisabled={isDisabled}>
        <span className={cx(styles.inner)}>
          {icon ? <Glyph icon={icon} /> : null}
          <span>{label}</span>
          <Glyph icon={DownIcon} size={14} />
        </span>
      </AriaButton>
      <MenuPopover items={items} onAction={onAction} popover={{ placement: 'bottom end', offset: 6 }} />
    </MenuTrigger>
  );
}
