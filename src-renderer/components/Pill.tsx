import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import type { IconType } from './icons.ts';
import styles from './Pill.module.css';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad';

export interface PillProps {
  tone: Tone;
  /** Its own shape for each state, because colour never tells alone. */
  icon?: IconType | undefined;
  children: ReactNode;
}

/** A state: a glyph and a word. For what is quiet in every row, StatusText is enough. */
export function Pill({ tone, icon, children }: PillProps) {
  return (
    <span className={cx(styles.pill, styles[tone], icon === undefined && styles.word)}>
      {icon ? <Glyph icon={icon} size={14} /> : null}
      {children}
    </span>
  );
}
