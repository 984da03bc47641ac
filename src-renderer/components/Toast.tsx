import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { IconButton } from './IconButton.tsx';
import { CheckIcon, CloseIcon, type IconType } from './icons.ts';
import styles from './Toast.module.css';

export interface ToastProps {
  icon?: IconType | undefined;
  tone?: 'good' | 'bad' | undefined;
  message: ReactNode;
  /** A quiet small Button, usually Undo with its keys. */
  action?: ReactNode | undefined;
  onClose: () => void;
  closeLabel: string;
}

/** One message that floats. The region that holds toasts places it and is the live region; this is its looks. */
export function Toast({ icon = CheckIcon, tone = 'good', message, action, onClose, closeLabel }: ToastProps) {
  return (
    <div className={cx(styles.toast)}>
      <Glyph icon={icon} className={cx(tone === 'bad' ? styles.bad : styles.good)} />
      <span
        className={cx(styles.words, tone === 'good' && styles.short)}
        title={tone === 'good' && typeof message === 'string' ? message : ''}
      >
        {message}
      </span>
      {action}
      <IconButton icon={CloseIcon} label={closeLabel} onPress={onClose} size="s" />
    </div>
  );
}
