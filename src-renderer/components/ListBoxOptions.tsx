import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { Highlighted } from './Highlighted.tsx';
import { CheckIcon } from './icons.ts';
import styles from './ListBoxOptions.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ListBoxOption {
  id: string;
  /** A name or a title; marked by `highlight`. */
  title: string;
  /** After the title, part of the option's name, for example "(synced with ATS)". */
  flag?: string | undefined;
  /** The option's description. */
  subtitle?: ReactNode | undefined;
  /** At the end, as text. */
  meta?: string | undefined;
  leading?: ReactNode | undefined;
  trailing?: ReactNode | undefined;
  isDisabled?: boolean | undefined;
}

export interface ListBoxOptionsProps {
  label: string;
  items: readonly ListBoxOption[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** Marks these words in the titles. */
  highlight?: string | undefined;
  emptyState?: ReactNode | undefined;
  /** A double press on a row: choose it and go on. */
  onConfirm?: ((id: string) => void) | undefined;
}

/** A list to choose one from, in dialogs. Rows of 44 px; arrow keys and type-ahead move. */
export function ListBoxOptions({
  label,
  items,
  selectedId,
  onSelect,
  highlight,
  emptyState,
  onConfirm,
}: ListBoxOptionsProps) {
  return (
    <ListBox
      aria-label={label}
      className={cx(styles.list)}
      items={items}
      dependencies={[highlight]}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onSelect(String(key));
      }}
      {...given({ renderEmptyState: emptyState === undefined ? undefined : () => emptyState })}
    >
      {(item) => (
        <ListBoxItem
          id={item.id}
          textValue={item.flag === undefined ? item.title : `${item.title} ${item.flag}`}
          className={cx(styles.option)}
          isDisabled={item.isDisabled ?? false}
          {...given({ onDoubleClick: onConfirm === undefined ? undefined : () => onConfirm(item.id) })}
        >
          {({ isSelected }) => (
            <>
              {item.leading}
              <span className={cx(styles.words)}>
                <span className={cx(styles.title)}>
                  <bdi title={item.title}>
                    <Highlighted text={item.title} query={highlight} />
                  </bdi>
                  {item.flag === undefined ? null : <span className={cx(styles.flag)}> {item.flag}</span>}
                </span>
                {item.subtitle === undefined && item.meta === undefined ? null : (
                  // Hidden in its place, read as the option's description.
                  <Text slot="description" aria-hidden="true" className={cx(styles.subtitle)}>
                    {item.subtitle}
                    <VisuallyHidden>{item.meta}</VisuallyHidden>
                  </Text>
                )}
              </span>
              {item.meta === undefined ? null : (
                <span className={cx(styles.meta)} aria-hidden="true">
                  {item.meta}
                </span>
              )}
              {item.trailing}
              <span className={cx(styles.tick)}>{isSelected ? <Glyph icon={CheckIcon} /> : null}</span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
