import { type RefObject, useEffect, useState } from 'react';

/** Words that were selected, and in which segment they begin. */
export type SelectedText = { readonly text: string; readonly startMs: number | null };

/**
 * What is selected inside of an element. Stays when the selection goes elsewhere (to the button that uses it), ends
 * when nothing is selected in the element any more.
 */
export function useSelectedText(box: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    function onChange(): void {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode ?? null;
      if (selection === null || anchor === null || box.current?.contains(anchor) !== true) return;
      const text = selection.toString().trim();
      const parent = anchor instanceof HTMLElement ? anchor : anchor.parentElement;
      const startMs = parent?.closest<HTMLElement>('[data-segment]')?.dataset.startMs;
      setSelected(text === '' ? null : { text, startMs: startMs === undefined ? null : Number(startMs) });
    }
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [box]);
  return selected;
}
