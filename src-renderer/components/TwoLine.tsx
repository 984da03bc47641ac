import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './TwoLine.module.css';

export interface TwoLineProps {
  /** A text is cut and kept whole in the title attribute; for names give a Name or a RowLink. */
  title: ReactNode;
  subtitle?: ReactNode | undefined;
}

/** Two lines of a row: what it is, and what else is to know. */
export function TwoLine({ title, subtitle }: TwoLineProps) {
  return (
    <span className={cx(styles.two)}>
      <span className={cx(styles.title)} title={typeof title === 'string' ? title : undefined}>
        {typeof title === 'string' ? <bdi>{title}</bdi> : title}
      </span>
      {subtitle === undefined ? null : (
        <span className={cx(styles.subtitle)} title={typeof subtitle === 'string' ? subtitle : undefined}>
          {subtitle}
        </span>
      )}
    </span>
  );
}
