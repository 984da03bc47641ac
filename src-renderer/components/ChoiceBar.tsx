import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './ChoiceBar.module.css';
import { cx } from './cx.ts';

export interface ChoiceBarProps {
  /** "3 chosen"; heard when it changes. */
  count: string;
  doneLabel: string;
  onDone: () => void;
  /** What can be done with all of them. */
  children: ReactNode;
}

/** In the place of a list's tools while several of its rows are being chosen. */
export function ChoiceBar({ count, doneLabel, onDone, children }: ChoiceBarProps) {
  return (
    <div className={cx(styles.bar)}>
      <span role="status" className={cx(styles.count)}>
        {count}
      </span>
      {children}
      <span className={cx(styles.end)}>
        <Button variant="quiet" onPress={onDone}>
          {doneLabel}
        </Button>
      </span>
    </div>
  );
}
