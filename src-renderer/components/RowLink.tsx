import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './cx.ts';
import { given } from './given.ts';
import styles from './RowLink.module.css';

export interface RowLinkProps {
  /** A place in the app, for example `#/positions/p1`; or `onPress`. */
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  children: ReactNode;
  'aria-describedby'?: string | undefined;
}

/** The link of a row: its words are the name, the whole row (of Table, or the nearest positioned box) is the target. */
export function RowLink({ href, onPress, children, ...rest }: RowLinkProps) {
  return (
    <Link className={cx(styles.link)} {...given({ href, onPress, 'aria-describedby': rest['aria-describedby'] })}>
      {children}
    </Link>
  );
}
