import { cx } from './cx.ts';
import styles from './LoadingRows.module.css';

export interface LoadingRowsProps {
  /** How many rows to hold the place of. */
  rows: number;
  /** Said once by screen readers. */
  label: string;
  /** The height of the real rows: row 44, compact 32. */
  height?: 'row' | 'compact' | undefined;
  /** Starts on the page's edge (page, the default) or on the edge of what it stands in. */
  inset?: 'page' | 'bare' | undefined;
  /** For a table: keeps the place of its head too, and shows its lines. */
  isTable?: boolean | undefined;
}

const WIDTHS = [46, 58, 38, 52, 44];

/** Rows that hold the place of rows to come, in their height, so that nothing jumps. */
export function LoadingRows({ rows, label, height = 'row', inset = 'page', isTable = false }: LoadingRowsProps) {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return (
    <div
      role="status"
      aria-busy="true"
      aria-label={label}
      className={cx(inset === 'page' && styles.page, isTable && styles.table)}
    >
      {isTable ? <div className={cx(styles.head)} /> : null}
      {numbers.map((row) => (
        <div key={row} className={cx(styles.row, height === 'compact' && styles.compact)} aria-hidden="true">
          <span className={cx(styles.bar)} style={{ inlineSize: `${WIDTHS[row % WIDTHS.length]}%` }} />
          {height === 'compact' ? null : (
            <span className={cx(styles.bar, styles.thin)} style={{ inlineSize: `${22 + ((row * 7) % 12)}%` }} />
          )}
        </div>
      ))}
    </div>
  );
}
