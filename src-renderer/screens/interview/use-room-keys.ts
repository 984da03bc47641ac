import { useEffect, useRef } from 'react';
import type { Rating } from '../../../src-preload/contract/guides.ts';

export type RoomKeys = {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onNotes: () => void;
  readonly onHighlight: () => void;
  readonly onAnchors: () => void;
  readonly onRate: (rating: Rating) => void;
};

const ratings: Readonly<Record<string, Rating>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

/** True where a letter is a letter: in a field, in something that is edited, or in a dialog over the room. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [role=dialog], [role=menu], [role=listbox]',
    ) !== null
  );
}

/** The keys of the room: J and K go through the questions, N to the notes, H begins a quote, A shows the anchors, 1 to 5 rate. */
export function useRoomKeys(keys: RoomKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const rating = ratings[event.key];
      const letters: Readonly<Record<string, () => void>> = {
        j: latest.current.onNext,
        k: latest.current.onPrevious,
        n: latest.current.onNotes,
        h: latest.current.onHighlight,
        a: latest.current.onAnchors,
      };
      const act = rating === undefined ? letters[event.key.toLowerCase()] : () => latest.current.onRate(rating);
      if (act === undefined) return;
      // Otherwise N would also write an n into the notes that it has just focused.
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
