import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { BackIcon } from './icons.ts';
import styles from './WorkBar.module.css';

export interface WorkBarProps {
  back: { label: string; onPress: () => void };
  /** The screen's heading. */
  title: ReactNode;
  meta?: ReactNode | undefined;
  /** What the screen has to say of itself ("Draft saved 11:46") and its buttons. */
  actions?: ReactNode | undefined;
}

/** The head of a work screen (room, scorecard, transcript): one bar instead of bar and page head. Drags the window. */
export function WorkBar({ back, title, meta, actions }: WorkBarProps) {
  return (
    <header className={cx(styles.bar)}>
      <IconButton icon={BackIcon} label={back.label} onPress={back.onPress} />
      <h1 className={cx(styles.title)}>{title}</h1>
      <div className={cx(styles.meta)}>{meta}</div>
      {actions === undefined ? null : <div className={cx(styles.actions)}>{actions}</div>}
    </header>
  );
}
