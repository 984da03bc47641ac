import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './EvidenceRow.module.css';
import { Glyph } from './Glyph.tsx';
import { HighlightIcon, type IconType, NoteIcon, QuoteIcon } from './icons.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type EvidenceKind = 'note' | 'quote' | 'highlight';

export interface EvidenceRowProps {
  kind: EvidenceKind;
  /** The kind in words, for screen readers. */
  kindLabel?: string | undefined;
  /** The words. Quotation marks belong to the text. */
  text: ReactNode;
  /** When it was said or written, as shown. */
  time?: string | undefined;
  /** Buttons, seen on hover and focus. */
  actions?: ReactNode | undefined;
}

const ICONS: Readonly<Record<EvidenceKind, IconType>> = { note: NoteIcon, quote: QuoteIcon, highlight: HighlightIcon };

/** One piece of evidence: where it comes from, the words, when. */
export function EvidenceRow({ kind, kindLabel, text, time, actions }: EvidenceRowProps) {
  return (
    <div className={cx(styles.row)}>
      <Glyph icon={ICONS[kind]} className={cx(styles.icon)} />
      <div className={cx(styles.text)} dir="auto">
        {kindLabel === undefined ? null : (
          // Isolated: the direction of the words must not come from the kind's.
          <bdi>
            <VisuallyHidden>{kindLabel}</VisuallyHidden>
          </bdi>
        )}
        {text}
      </div>
      {actions === undefined ? null : <div className={cx(styles.actions)}>{actions}</div>}
      {time === undefined ? null : <span className={cx(styles.time)}>{time}</span>}
    </div>
  );
}
