import type { ReactNode } from 'react';
import styles from './Callout.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { AlertIcon, type IconType, InfoIcon } from './icons.ts';

export interface CalloutProps {
  tone: 'info' | 'warn' | 'bad';
  title?: ReactNode | undefined;
  children?: ReactNode | undefined;
  /** At the end: a Button, or a link in the text. */
  action?: ReactNode | undefined;
  icon?: IconType | undefined;
  /** Announced when it appears: `status` waits, `alert` interrupts. */
  role?: 'status' | 'alert' | undefined;
}

/** One remark where the decision is made: what is the case, what was kept, what to do. */
export function Callout({ tone, title, children, action, icon, role }: CalloutProps) {
  return (
    <div className={cx(styles.callout, styles[tone])} role={role}>
      <Glyph icon={icon ?? (tone === 'info' ? InfoIcon : AlertIcon)} />
      <div className={cx(styles.words)}>
        {title === undefined ? null : <b className={cx(styles.title)}>{title}</b>}
        {title === undefined || children === undefined ? null : ' '}
        {children}
      </div>
      {action === undefined ? null : <div className={cx(styles.action)}>{action}</div>}
    </div>
  );
}
