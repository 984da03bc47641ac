import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { looseLines } from '../../../src-preload/contract/note-text.ts';
import { Draggable } from '../../components/Draggable.tsx';
import { EvidenceRow } from '../../components/EvidenceRow.tsx';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { evidenceKind, toDragged } from './dragged-evidence.ts';
import styles from './skill-list.module.css';

/** Lines of the notes that no `#skill` ties: to be dragged onto the rating that they belong to. */
export function LooseNotes({ interview }: { readonly interview: InterviewDetail }) {
  const { body, times } = interview.notes;
  const lines = looseLines(body, times, interview.guide.skills).filter(
    ({ text }) => !interview.evidence.some((piece) => piece.text === text),
  );
  if (lines.length === 0) return null;
  return (
    <section className={styles.loose} aria-labelledby="loose-notes">
      <h2 id="loose-notes" className={styles.caption}>
        {t('scorecard.loose')}
      </h2>
      <p className={styles.hint}>{t('scorecard.loose.hint')}</p>
      <ul>
        {lines.map(({ line, kind, text, at }) => (
          <li key={line}>
            <Draggable
              kind={evidenceKind}
              value={toDragged({ kind, text, at, questionId: null })}
              label={t('scorecard.evidence.drag', { text })}
            >
              {(handle) => (
                <EvidenceRow
                  kind={kind}
                  kindLabel={t('scorecard.evidence.fromNotes')}
                  text={kind === 'quote' ? `“${text}”` : text}
                  time={at === null ? undefined : formatTime(at)}
                  actions={handle}
                />
              )}
            </Draggable>
          </li>
        ))}
      </ul>
    </section>
  );
}
