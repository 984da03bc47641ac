import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './PanelSection.module.css';

export interface PanelSectionProps {
  title: string;
  /** Small, after the title: a number. */
  count?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  /** The heading's level; 2 by default, below the page's h1. */
  level?: 2 | 3 | 4 | undefined;
  /** A small caption (the default) in a panel or dialog, a heading on a page of sections. */
  size?: 'caption' | 'heading' | undefined;
  children: ReactNode;
}

/** A part of a panel or page under its name. */
export function PanelSection({ title, count, actions, level = 2, size = 'caption', children }: PanelSectionProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={cx(size === 'heading' && styles.page)}>
      <div className={cx(styles.head)}>
        <Heading id={id} className={cx(styles.title)}>
          {title}
        </Heading>
        {count === undefined ? null : <span className={cx(styles.count)}>{count}</span>}
        {actions === undefined ? null : <div className={cx(styles.actions)}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
