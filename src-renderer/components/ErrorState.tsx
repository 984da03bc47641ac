import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './ErrorState.module.css';
import { Glyph } from './Glyph.tsx';
import { AlertIcon, CheckIcon, CopyIcon } from './icons.ts';

export interface ErrorStateProps {
  title: string;
  /** Why, what was kept, and what to do. */
  text: ReactNode;
  /** One Button that does what the text says. */
  action?: ReactNode | undefined;
  /** For whoever helps; shown small, with a button that copies it. */
  details?: string | undefined;
  /** The copy button's words, before and after. Needed with details. */
  copyLabel?: string | undefined;
  copiedLabel?: string | undefined;
  /** Copies by itself when left out. */
  onCopy?: ((details: string) => void) | undefined;
  size?: 's' | 'm' | undefined;
}

/** It did not work: why, what was kept, what to do. */
export function ErrorState(props: ErrorStateProps) {
  const { title, text, action, details, copyLabel, copiedLabel, onCopy } = props;
  const [isCopied, setCopied] = useState(false);

  async function copy(words: string) {
    if (onCopy === undefined) await navigator.clipboard.writeText(words);
    else onCopy(words);
    setCopied(true);
  }

  return (
    <div className={cx(styles.error, props.size === 's' && styles.small)} role="alert">
      <Glyph icon={AlertIcon} size={24} />
      <h2 className={cx(styles.title)}>{title}</h2>
      <p className={cx(styles.text)}>{text}</p>
      {details === undefined ? null : <pre className={cx(styles.details)}>{details}</pre>}
      <div className={cx(styles.action)}>
        {action}
        {details === undefined || copyLabel === undefined ? null : (
          <Button variant="quiet" icon={isCopied ? CheckIcon : CopyIcon} onPress={() => copy(details)}>
            {isCopied && copiedLabel !== undefined ? copiedLabel : copyLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
