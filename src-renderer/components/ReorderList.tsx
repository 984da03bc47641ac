import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { DragIcon } from './icons.ts';
import styles from './ReorderList.module.css';

export interface ReorderItem {
  id: string;
  label: string;
  /** At the end of the row. */
  meta?: string | undefined;
}

export interface ReorderListProps {
  label: string;
  items: readonly ReorderItem[];
  /** All ids in their new order. */
  onReorder: (ids: string[]) => void;
}

/** A few things in an order that is changed by dragging, or with the keys: Enter on a handle, arrows, Enter. */
export function ReorderList({ label, items, onReorder }: ReorderListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': items.find(({ id }) => id === key)?.label ?? '' })),
    onReorder: ({ keys, target }) => {
      const ids = items.map(({ id }) => id);
      const left = ids.filter((id) => !keys.has(id));
      const at = left.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      onReorder(left.toSpliced(at, 0, ...ids.filter((id) => keys.has(id))));
    },
  });
  return (
    <GridList aria-label={label} className={cx(styles.list)} items={items} dragAndDropHooks={dragAndDropHooks}>
      {(item) => (
        <GridListItem id={item.id} textValue={item.label} className={cx(styles.item)}>
          <Button slot="drag" className={cx(styles.handle)}>
            <Glyph icon={DragIcon} size={14} />
          </Button>
          <bdi className={cx(styles.label)}>{item.label}</bdi>
          {item.meta === undefined ? null : <span className={cx(styles.meta)}>{item.meta}</span>}
        </GridListItem>
      )}
    </GridList>
  );
}
