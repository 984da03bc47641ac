import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './RowLink.module.css';

export interface RowLinkProps {
  /** A place in the app, for example `#/positions/p1`. */
  href: string;
  children: ReactNode;
}

/**
 * The link of a row: its words are the name, the whole row (of Table, or the nearest positioned box) is the target. The
 * browser's own link: a long list draws dozens of them with every letter that is typed.
 */
export function RowLink({ href, children }: RowLinkProps) {
  return (
    <a className={cx(styles.link)} href={href}>
      {children}
    </a>
  );
}
