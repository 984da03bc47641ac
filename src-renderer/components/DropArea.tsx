import { type ReactNode, useRef } from 'react';
import { useDrop } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './DropArea.module.css';

export interface DropAreaProps {
  /** What it takes; see Draggable. */
  kind: string;
  /** The region's name, also said when something is dragged by keyboard. */
  label: string;
  id: string;
  className: string;
  isDisabled: boolean;
  onDrop: (value: string) => void;
  onFocus: () => void;
  children: ReactNode;
}

/** A region that things can be dropped on. It takes the focus only while something is dragged by keyboard. */
export function DropArea({ kind, label, id, className, isDisabled, onDrop, onFocus, children }: DropAreaProps) {
  const area = useRef<HTMLElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: area,
    isDisabled,
    getDropOperation: (types) => (types.has(kind) ? 'copy' : 'cancel'),
    onDrop: async ({ items }) => {
      for (const item of items) {
        if (item.kind === 'text' && item.types.has(kind)) onDrop(await item.getText(kind));
      }
    },
  });
  return (
    <section
      {...dropProps}
      ref={area}
      id={id}
      aria-label={label}
      tabIndex={-1}
      className={cx(className, styles.area, isDropTarget && styles.isTarget)}
      onFocus={onFocus}
    >
      {children}
    </section>
  );
}
