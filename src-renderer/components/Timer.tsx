import { cx } from './cx.ts';
import styles from './Timer.module.css';

export interface TimerProps {
  /** Said by screen readers before the time, when asked; it never announces by itself. */
  label: string;
  /** As shown, for example "12:40". */
  text: string;
  /** Over the time that was planned. */
  isOver?: boolean | undefined;
  size?: 'm' | 'l' | undefined;
}

/** Time that runs. The caller counts; digits keep their width. */
export function Timer({ label, text, isOver = false, size = 'm' }: TimerProps) {
  return (
    <span
      role="timer"
      aria-label={`${label} ${text}`}
      className={cx(styles.timer, styles[size], isOver && styles.over)}
    >
      {text}
    </span>
  );
}
