import { Menu, MenuItem, type MenuProps, Popover, type PopoverProps, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import floating from './floating.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import type { IconType } from './icons.ts';
import styles from './MenuPopover.module.css';

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

export interface MenuPopoverProps<Id extends string> {
  items: readonly MenuButtonItem<Id>[];
  onAction: (id: Id) => void;
  /** Where it opens and what opens it; a MenuTrigger around it says that by itself. */
  popover: Omit<PopoverProps, 'children' | 'className'>;
  /** Likewise: the menu's name, where its focus begins, what closes it. */
  menu?: Pick<MenuProps<object>, 'aria-label' | 'autoFocus' | 'onClose'> | undefined;
}

/** The menu of MenuButton and IconMenu. */
export function MenuPopover<Id extends string>({ items, onAction, popover, menu }: MenuPopoverProps<Id>) {
  return (
    <Popover className={cx(floating.popover)} {...popover}>
      <Menu
        {...menu}
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
  );
}
