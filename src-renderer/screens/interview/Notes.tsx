import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { keepLineTimes, tagsOf } from '../../../src-preload/contract/note-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { leaveNotes } from './leave-notes.ts';
import { NotesConflict } from './NotesConflict.tsx';
import { type NoteAction, NotesHead } from './NotesHead.tsx';
import { NotesMirror } from './NotesMirror.tsx';
import { afterEnter, skillsForTag, tagBeingWritten, toggleBold, toggleMark, withQuote, withTag } from './note-edits.ts';
import styles from './notes.module.css';
import { optionId, TagList, type TagOption } from './TagList.tsx';
import { useNoteField } from './use-note-field.ts';

/** What the keys of the room do with the notes. */
export type NotesHandle = {
  readonly focus: () => void;
  /** Begins a quote that is tied to a skill. */
  readonly quote: (skillId: string | null) => void;
};

type Props = { readonly interview: InterviewDetail; readonly handle: Ref<NotesHandle> };

/** The notes: text on the page without chrome. Each change goes to the store, which keeps it stored. */
export function Notes({ interview, handle }: Props) {
  const { id, guide } = interview;
  const draft = useStore((store) => store.noteDrafts[id]);
  const openNotes = useStore((store) => store.openNotes);
  const typeNotes = useStore((store) => store.typeNotes);
  const stepNotes = useStore((store) => store.stepNotes);
  const retryNotes = useStore((store) => store.retryNotes);
  const settleNotes = useStore((store) => store.settleNotes);
  const element = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const isFrozen = interview.scorecard.state === 'submitted';
  const field = useNoteField(id, element, interview.notes.cursor, isFrozen);
  const { skills } = guide;
  const tags = useMemo(() => tagsOf(skills), [skills]);
  /** The tag that is being written, and which of the skills it may mean is marked. */
  const [written, setWritten] = useState<{ readonly from: number; readonly text: string } | null>(null);
  const [marked, setMarked] = useState(0);

  useEffect(() => openNotes(interview), [openNotes, interview]);
  useImperativeHandle(handle, () => ({
    focus: () => element.current?.focus(),
    quote: (skillId) => field.apply(withQuote(field.edit().body, tags.get(skillId ?? '') ?? null)),
  }));

  const body = draft?.value.body ?? interview.notes.body;
  const { notes } = interview;
  const times = useMemo(() => keepLineTimes(notes.body, notes.times, body, Date.now()), [notes, body]);
  const options: readonly TagOption[] = written === null ? [] : skillsForTag(skills, tags, written.text);

  function look(): void {
    field.onMoved();
    setWritten(isFrozen ? null : tagBeingWritten(field.edit()));
    setMarked(0);
  }

  function choose({ tag }: TagOption): void {
    const edit = field.edit();
    if (written !== null) field.apply(withTag(edit, written.from, edit.end, tag));
    setWritten(null);
  }

  async function step(direction: 'undo' | 'redo'): Promise<void> {
    const next = await stepNotes(id, direction);
    if (next !== null) field.apply({ body: next.body, start: next.cursor, end: next.cursor });
  }

  function act(action: NoteAction): void {
    const edit = field.edit();
    switch (action) {
      case 'undo':
      case 'redo':
        void step(action);
        return;
      case 'bold':
        field.apply(toggleBold(edit));
        return;
      case 'list':
        field.apply(toggleMark(edit, '- '));
        return;
      case 'quote':
        field.apply(toggleMark(edit, '> '));
        return;
      case 'tag': {
        const space = edit.start === 0 || /\s$/.test(edit.body.slice(0, edit.start)) ? '' : ' ';
        const at = edit.start + space.length + 1;
        field.apply({
          body: `${edit.body.slice(0, edit.start)}${space}#${edit.body.slice(edit.end)}`,
          start: at,
          end: at,
        });
        setWritten({ from: at - 1, text: '' });
      }
    }
  }

  /** Keys of the list of tags while it is open; true when one was meant for it. */
  function moveInTags(event: KeyboardEvent): boolean {
    const option = options[marked];
    if (option === undefined) return false;
    if (event.key === 'ArrowDown') setMarked((marked + 1) % options.length);
    else if (event.key === 'ArrowUp') setMarked((marked + options.length - 1) % options.length);
    else if (event.key === 'Escape') setWritten(null);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(option);
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const hasCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (moveInTags(event)) event.preventDefault();
    else if (event.key === 'Escape') leaveNotes();
    else if (hasCommand && key === 'z') {
      event.preventDefault();
      act(event.shiftKey ? 'redo' : 'undo');
    } else if (hasCommand && key === 'y') {
      event.preventDefault();
      act('redo');
    } else if (hasCommand && key === 'b') {
      event.preventDefault();
      act('bold');
    } else if (event.key === 'Enter' && !event.shiftKey && !isFrozen) {
      const next = afterEnter(field.edit());
      if (next === null) return;
      event.preventDefault();
      field.apply(next);
    }
  }

  return (
    <div className={styles.notes}>
      <NotesHead
        draft={draft}
        isFrozen={isFrozen}
        canUndo={notes.canUndo}
        canRedo={notes.canRedo}
        onRetry={() => retryNotes(id)}
        onAction={act}
      />
      {draft !== undefined && draft.state.kind === 'conflict' && draft.theirs !== null ? (
        <NotesConflict
          mine={draft.value.body}
          theirs={draft.theirs.value.body}
          storedAt={draft.theirs.savedAt}
          onChoose={(choice) => settleNotes(id, choice)}
        />
      ) : null}
      <div className={styles.scroll}>
        <div className={styles.sheet} data-frozen={isFrozen}>
          <NotesMirror body={body} times={times} skills={skills} />
          <textarea
            ref={element}
            className={styles.field}
            aria-label={t('interviews.room.notes')}
            dir="auto"
            spellCheck
            readOnly={isFrozen}
            placeholder={t(isFrozen ? 'interviews.room.notes.frozen' : 'interviews.room.notes.placeholder')}
            value={body}
            onChange={({ currentTarget }) => {
              typeNotes(id, { body: currentTarget.value, cursor: currentTarget.selectionStart });
              look();
            }}
            onSelect={look}
            onBlur={() => {
              field.onMoved();
              setWritten(null);
            }}
            onKeyDown={onKeyDown}
            {...(options.length > 0
              ? { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, marked) }
              : {})}
          />
        </div>
      </div>
      {options.length > 0 ? <TagList id={listId} options={options} current={marked} onChoose={choose} /> : null}
    </div>
  );
}
