import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import type { IconType } from './icons.ts';
import type { Tone } from './Pill.tsx';
import { Spinner } from './Spinner.tsx';
import styles from './StatusText.module.css';

export interface StatusTextProps {
  tone: Tone;
  icon?: IconType | undefined;
  /** A turning ring instead of the icon. */
  isBusy?: boolean | undefined;
  isStrong?: boolean | undefined;
  children: ReactNode;
}

/** A state in plain text: a glyph and words. Announces nothing; wrap it in a live region where it changes unasked. */
export function StatusText({ tone, icon, isBusy = false, isStrong = false, children }: StatusTextProps) {
  return (
    <span className={cx(styles.status, styles[tone], isStrong && styles.strong)}>
      {isBusy ? <Spinner /> : icon ? <Glyph icon={icon} /> : null}
      <span className={cx(styles.words)}>{children}</span>
    </span>
  );
}
