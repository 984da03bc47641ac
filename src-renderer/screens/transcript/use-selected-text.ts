import { type RefObject, useEffect, useState } from 'react';

/** Words that were selected, and in which segment they begin. */
export type SelectedText = { readonly text: string; readonly startMs: number | null; readonly segment: number };

/** What was said in a selection, without the times and names between; over several segments with a space for each. */
function saidIn(selection: Selection): string {
  if (selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  const parts = [...range.cloneContents().querySelectorAll('[data-said]')];
  if (parts.length === 0) return selection.toString().trim();
  return parts
    .map((part) => part.textContent.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * What is selected inside of an element. Stays when the selection goes elsewhere (to the button that uses it), ends
 * when nothing is selected in the element any more.
 */
export function useSelectedText(box: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    function onChange(): void {
      const selection = document.getSelection();
      if (selection === null || selection.anchorNode === null || !box.current?.contains(selection.anchorNode)) return;
      const text = selection.isCollapsed ? '' : saidIn(selection);
      const start = selection.rangeCount === 0 ? null : selection.getRangeAt(0).startContainer;
      const parent = start instanceof HTMLElement ? start : (start?.parentElement ?? null);
      const row = parent?.closest<HTMLElement>('[data-segment]');
      const startMs = row?.dataset.startMs;
      setSelected(
        text === '' || row === null || row === undefined
          ? null
          : { text, startMs: startMs === undefined ? null : Number(startMs), segment: Number(row.dataset.segment) },
      );
    }
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [box]);
  return selected;
}
