import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './FactList.module.css';

export interface FactListProps {
  facts: readonly { id: string; label: ReactNode; content: ReactNode }[];
  /** rows: hairlines and 48 px (settings); plain: close together (popovers, panels). */
  variant?: 'rows' | 'plain' | undefined;
}

/** Facts with their labels at the start: a settings page, a panel. */
export function FactList({ facts, variant = 'rows' }: FactListProps) {
  return (
    <dl className={cx(variant === 'rows' ? styles.rows : styles.plain)}>
      {facts.map((fact) => (
        <div key={fact.id} className={cx(styles.fact)}>
          <dt className={cx(styles.label)}>{fact.label}</dt>
          <dd className={cx(styles.content)}>{fact.content}</dd>
        </div>
      ))}
    </dl>
  );
}
