import { cx } from './cx.ts';
import styles from './RatingBar.module.css';

export interface RatingBarProps {
  /** 1 to 5, with tenths for a mean; `null` when nobody rated. */
  value: number | null;
  /** What the number looks like, for example "3.8"; the value itself by default, an en dash for none. */
  text?: string | undefined;
  /** Said by screen readers, for example "3.8 of 5". */
  label: string;
}

const CELLS = [1, 2, 3, 4, 5] as const;

/** A rating at a glance: a number, then a length, then a colour. */
export function RatingBar({ value, text, label }: RatingBarProps) {
  const level = value === null ? 0 : Math.min(5, Math.max(1, Math.round(value)));
  return (
    <span role="img" aria-label={label} className={cx(styles.bar, styles[`r${level}`])}>
      <b className={cx(styles.number)}>{text ?? (value === null ? '–' : String(value))}</b>
      {CELLS.map((cell) => (
        <span key={cell} className={cx(styles.cell, cell <= level && styles.on)} />
      ))}
    </span>
  );
}
