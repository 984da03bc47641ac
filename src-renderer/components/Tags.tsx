import { cx } from './cx.ts';
import { Tag } from './Tag.tsx';
import styles from './Tags.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TagsProps {
  tags: readonly string[];
}

/** Tags in a narrow cell: the first one and how many more there are; the others by pointer and for screen readers. */
export function Tags({ tags: [first, ...others] }: TagsProps) {
  if (first === undefined) return null;
  return (
    <span className={cx(styles.tags)} title={[first, ...others].join(', ')}>
      <Tag>{first}</Tag>
      {others.length === 0 ? null : (
        <>
          <span className={cx(styles.more)} aria-hidden="true">
            +{others.length}
          </span>
          <VisuallyHidden>, {others.join(', ')}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
