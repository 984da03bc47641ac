import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './EmptyState.module.css';
import { Glyph } from './Glyph.tsx';
import type { IconType } from './icons.ts';

export interface EmptyStateProps {
  icon: IconType;
  title: string;
  text?: ReactNode | undefined;
  /** One Button. */
  action?: ReactNode | undefined;
  size?: 's' | 'm' | undefined;
}

/** Nothing here: why, and the one thing to do about it. */
export function EmptyState({ icon, title, text, action, size = 'm' }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty, size === 's' && styles.small)}>
      <Glyph icon={icon} size={24} />
      <h2 className={cx(styles.title)}>{title}</h2>
      {text === undefined ? null : <p className={cx(styles.text)}>{text}</p>}
      {action === undefined ? null : <div className={cx(styles.action)}>{action}</div>}
    </div>
  );
}
