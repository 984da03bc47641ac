import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './RowActions.module.css';

export interface RowActionsProps {
  children: ReactNode;
}

/** Buttons at the end of a row, above the row's own link. */
export function RowActions({ children }: RowActionsProps) {
  return <span className={cx(styles.actions)}>{children}</span>;
}
