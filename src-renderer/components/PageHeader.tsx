import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  title: string;
  /** Facts under the title; several are parted by dots. */
  meta?: ReactNode | readonly ReactNode[] | undefined;
  actions?: ReactNode | undefined;
  /** Beside the title, for example a Tag. */
  badge?: ReactNode | undefined;
}

/** The head of a page: the only h1, its facts, its actions. */
export function PageHeader({ title, meta, actions, badge }: PageHeaderProps) {
  const facts = Array.isArray(meta) ? meta : meta === undefined ? [] : [meta];
  return (
    <header className={cx(styles.head)}>
      <div className={cx(styles.words)}>
        <div className={cx(styles.line)}>
          <h1 className={cx(styles.title)} title={title}>
            <bdi>{title}</bdi>
          </h1>
          {badge}
        </div>
        {facts.length > 0 ? (
          <ul className={cx(styles.meta)}>
            {facts.map((fact, index) => (
              // Facts have no identity of their own and do not move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>{fact}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {actions === undefined ? null : <div className={cx(styles.actions)}>{actions}</div>}
    </header>
  );
}
