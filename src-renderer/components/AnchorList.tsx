import styles from './AnchorList.module.css';
import { cx } from './cx.ts';
import type { RatingAnchors } from './RatingScale.tsx';

export interface AnchorListProps {
  anchors: RatingAnchors;
  /** The rating that was given, to mark its anchor; `null` marks none. */
  value?: number | null | undefined;
}

const ANCHORED = [1, 3, 5] as const;

/** What the ratings 1, 3 and 5 stand for, to read: guide, plan editor, frozen scorecard. */
export function AnchorList({ anchors, value = null }: AnchorListProps) {
  return (
    <ul className={cx(styles.list)}>
      {ANCHORED.map((anchor) => (
        <li key={anchor} className={cx(styles.row, value === anchor && styles.on)}>
          <b className={cx(styles.number)}>{anchor}</b>
          <span dir="auto">{anchors[anchor]}</span>
        </li>
      ))}
    </ul>
  );
}
