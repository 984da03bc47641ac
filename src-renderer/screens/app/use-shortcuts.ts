import { useEffect } from 'react';
import { type ActionId, actionOfKey, placeOf } from '../../../src-preload/contract/actions.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { toHash } from '../../store/routes.ts';
import { isDialogOpen } from './is-dialog-open.ts';
import { runAction } from './run-action.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, [contenteditable="true"]') !== null
  );
}

/**
 * The keys of the registry (`contract/actions.ts`), and Ctrl or Cmd+Z for the newest toast with `Undo`. `only`: the ones that a
 * small window has.
 */
export function useShortcuts(only?: readonly ActionId[]): void {
  const undoLast = useStore((store) => store.undoLast);
  const isMac = useStore((store) => loadedValue(store.app)?.platform === 'darwin');
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const isText = isTyping(event.target);
      const hasCommand = event.metaKey || event.ctrlKey;
      // A text field undoes its own typing and moves its own cursor.
      if (!isText && hasCommand && !event.shiftKey && event.key.toLowerCase() === 'z' && undoLast()) {
        event.preventDefault();
        return;
      }
      const action = actionOfKey(event, placeOf(toHash(useStore.getState().route)), isMac);
      if (action === null || (only !== undefined && !only.includes(action.id))) return;
      // The menu and the system have these by themselves.
      if (action.by === 'main' || (action.isOffWhileTyping === true && isText) || isDialogOpen()) return;
      event.preventDefault();
      runAction(action.id);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undoLast, isMac, only]);
}
