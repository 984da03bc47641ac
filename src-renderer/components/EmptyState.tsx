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
  /** It is all that is on the screen, so that its title is the screen's own. */
  isWholeScreen?: boolean | undefined;
}

/** Nothing here: why, and the one thing to do about it. */
export function EmptyState({ icon, title, text, action, size = 'm', isWholeScreen = false }: EmptyStateProps) {
  const Title = isWholeScreen ? 'h1' : 'h2';
  return (
    <div className={cx(styles.empty, size === 's' && styles.small)}>
      <Glyph icon={icon} size={24} />
      <Title className={cx(styles.title)}>{title}</Title>
      {text === undefined ? null : <p className={cx(styles.text)}>{text}</p>}
      {action === undefined ? null : <div className={cx(styles.action)}>{action}</div>}
    </div>
  );
}
