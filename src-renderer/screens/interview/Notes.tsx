import { type Ref, useEffect, useRef } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { NotesConflict } from './NotesConflict.tsx';
import styles from './notes.module.css';
import { SaveState } from './SaveState.tsx';

type Props = {
  readonly interview: InterviewDetail;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
};

/** The notes: text on the page without chrome. Each change goes to the store, which keeps it stored. */
export function Notes({ interview, fieldRef }: Props) {
  const { id } = interview;
  const draft = useStore((store) => store.noteDrafts[id]);
  const openNotes = useStore((store) => store.openNotes);
  const typeNotes = useStore((store) => store.typeNotes);
  const retryNotes = useStore((store) => store.retryNotes);
  const settleNotes = useStore((store) => store.settleNotes);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const isFrozen = interview.scorecard.state === 'submitted';

  useEffect(() => openNotes(interview), [openNotes, interview]);

  const isOpen = draft !== undefined;
  const firstCursor = useRef(interview.notes.cursor);
  useEffect(() => {
    if (!isOpen || field.current === null) return;
    const at = useStore.getState().noteDrafts[id]?.value.cursor ?? firstCursor.current;
    field.current.setSelectionRange(at, at);
  }, [isOpen, id]);

  /** The cursor is worth a save of its own only when the person leaves: between keystrokes it comes with the text. */
  function keepCursor(element: HTMLTextAreaElement): void {
    if (!isFrozen) typeNotes(id, { body: element.value, cursor: element.selectionStart });
  }

  useEffect(() => {
    const element = field.current;
    return () => {
      if (element !== null && isOpen && !isFrozen) {
        typeNotes(id, { body: element.value, cursor: element.selectionStart });
      }
    };
  }, [id, isOpen, isFrozen, typeNotes]);

  return (
    <div className={styles.notes}>
      <div className={styles.head}>
        <h2>{t('interviews.room.notes')}</h2>
        {draft === undefined ? null : (
          <SaveState state={draft.state} isEmpty={draft.value.body === ''} onRetry={() => retryNotes(id)} />
        )}
      </div>
      {draft !== undefined && draft.state.kind === 'conflict' && draft.theirs !== null ? (
        <NotesConflict
          mine={draft.value.body}
          theirs={draft.theirs.value.body}
          storedAt={draft.theirs.savedAt}
          onChoose={(choice) => settleNotes(id, choice)}
        />
      ) : null}
      <textarea
        ref={(element) => {
          field.current = element;
          if (typeof fieldRef === 'function') fieldRef(element);
          else if (fieldRef !== null && fieldRef !== undefined) fieldRef.current = element;
        }}
        className={styles.field}
        aria-label={t('interviews.room.notes')}
        dir="auto"
        spellCheck
        readOnly={isFrozen}
        placeholder={t(isFrozen ? 'interviews.room.notes.frozen' : 'interviews.room.notes.placeholder')}
        value={draft?.value.body ?? interview.notes.body}
        onChange={({ currentTarget }) =>
          typeNotes(id, { body: currentTarget.value, cursor: currentTarget.selectionStart })
        }
        onBlur={({ currentTarget }) => keepCursor(currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </div>
  );
}
