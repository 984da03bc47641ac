import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from '../../store/index.ts';
import type { Edit } from './note-edits.ts';

/** A cursor that rests so long (milliseconds) is written down. */
const restMs = 150;

export type NoteField = {
  /** The text and selection of the field now. */
  readonly edit: () => Edit;
  /** Takes a changed text over and puts the cursor where it belongs. */
  readonly apply: (next: Edit) => void;
  /** To be called when the cursor moved. */
  readonly onMoved: () => void;
};

/** The field of the notes: its cursor comes back where it was, and is kept while it moves. */
export function useNoteField(
  interviewId: string,
  field: RefObject<HTMLTextAreaElement | null>,
  firstCursor: number,
  isFrozen: boolean,
): NoteField {
  const typeNotes = useStore((store) => store.typeNotes);
  const keepPlace = useStore((store) => store.keepPlace);
  const body = useStore((store) => store.noteDrafts[interviewId]?.value.body);
  const isOpen = body !== undefined;
  const wanted = useRef<{ readonly start: number; readonly end: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const first = useRef(firstCursor);

  useEffect(() => {
    if (!isOpen || field.current === null) return;
    const at = useStore.getState().noteDrafts[interviewId]?.value.cursor ?? first.current;
    field.current.setSelectionRange(at, at);
  }, [isOpen, interviewId, field]);

  // The field has its new text only after it was drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `body` is when the field has its new text
  useLayoutEffect(() => {
    if (wanted.current === null || field.current === null) return;
    field.current.setSelectionRange(wanted.current.start, wanted.current.end);
    wanted.current = null;
  }, [body, field]);

  /** Also after the field is gone: whoever leaves comes back to where the cursor stood. */
  function keep(text: string, cursor: number): void {
    const known = useStore.getState().noteDrafts[interviewId]?.value;
    if (known === undefined || known.body !== text || known.cursor === cursor) return;
    typeNotes(interviewId, { body: known.body, cursor });
    void keepPlace(interviewId, { cursor });
  }

  return {
    edit: () => ({
      body: field.current?.value ?? '',
      start: field.current?.selectionStart ?? 0,
      end: field.current?.selectionEnd ?? 0,
    }),
    apply: ({ body: next, start, end }) => {
      if (isFrozen) return;
      wanted.current = { start, end };
      typeNotes(interviewId, { body: next, cursor: start });
      field.current?.focus();
      // Where the text is the same nothing is drawn again.
      if (field.current?.value === next) field.current.setSelectionRange(start, end);
    },
    onMoved: () => {
      const element = field.current;
      if (element === null || isFrozen) return;
      const { value, selectionStart } = element;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep(value, selectionStart), restMs);
    },
  };
}
