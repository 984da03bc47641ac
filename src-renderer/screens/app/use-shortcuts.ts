import { useEffect } from 'react';
import { useStore } from '../../store/index.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}

/** Back and forward (Alt or Cmd with an arrow or bracket), and Ctrl or Cmd+Z for the newest toast with `Undo`. */
export function useShortcuts(): void {
  const goBack = useStore((store) => store.goBack);
  const goForward = useStore((store) => store.goForward);
  const undoLast = useStore((store) => store.undoLast);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // A text field undoes its own typing and moves its own cursor.
      if (isTyping(event.target) || event.defaultPrevented) return;
      const hasCommand = event.metaKey || event.ctrlKey;
      const isBack = (event.altKey && event.key === 'ArrowLeft') || (event.metaKey && event.key === '[');
      const isForward = (event.altKey && event.key === 'ArrowRight') || (event.metaKey && event.key === ']');
      if (isBack) goBack();
      else if (isForward) goForward();
      else if (!(hasCommand && !event.shiftKey && event.key.toLowerCase() === 'z' && undoLast())) return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [goBack, goForward, undoLast]);
}
