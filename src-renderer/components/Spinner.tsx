import { cx } from './cx.ts';
import styles from './Spinner.module.css';

export interface SpinnerProps {
  /** Said by screen readers; leave it out where words beside it say the same. */
  label?: string | undefined;
  size?: 16 | 24 | undefined;
}

/** Something is under way and cannot be counted. Where it can, use ProgressBar. */
export function Spinner({ label, size = 16 }: SpinnerProps) {
  const ring = (
    <svg className={cx(styles.spinner)} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.75a6.25 6.25 0 1 1-6.25 6.25" />
    </svg>
  );
  return label === undefined ? (
    ring
  ) : (
    <span className={cx(styles.box)} role="img" aria-label={label}>
      {ring}
    </span>
  );
}
