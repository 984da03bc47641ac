import type { ReactNode } from 'react';
import { Button, useDrag } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Draggable.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { DragIcon } from './icons.ts';

export interface DraggableProps {
  /** What kind of thing it is; only a DropArea of the same kind takes it. */
  kind: string;
  /** What the DropArea gets. */
  value: string;
  /** The name of the handle: whoever has no mouse presses Enter on it, then Tab to a place, then Enter. */
  label: string;
  children: (handle: ReactNode) => ReactNode;
}

/** Something that can be dragged, by mouse anywhere on it and by keyboard with its handle. */
export function Draggable({ kind, value, label, children }: DraggableProps) {
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ [kind]: value }],
    getAllowedDropOperations: () => ['copy'],
  });
  return (
    <div {...dragProps} className={cx(styles.draggable, isDragging && styles.isDragging)}>
      {children(
        <Button {...given(dragButtonProps)} aria-label={label} className={cx(styles.handle)}>
          <Glyph icon={DragIcon} size={14} />
        </Button>,
      )}
    </div>
  );
}
