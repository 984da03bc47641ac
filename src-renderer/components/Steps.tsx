import { cx } from './cx.ts';
import styles from './Steps.module.css';

export interface StepsProps {
  /** From 1. */
  current: number;
  total: number;
  /** The whole text, for example "Connect Lever · Step 1 of 4". */
  label: string;
}

/** Where one is in a row of steps: words first, bars as a glance. */
export function Steps({ current, total, label }: StepsProps) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div className={cx(styles.steps)}>
      <span>{label}</span>
      {steps.map((step) => (
        <span key={step} className={cx(styles.bar, step <= current && styles.on)} aria-hidden="true" />
      ))}
    </div>
  );
}
