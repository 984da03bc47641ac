import { useEffect } from 'react';
import { onCommand } from '../../store/commands.ts';
import { useStore } from '../../store/index.ts';
import { parseHash } from '../../store/routes.ts';
import { isDialogOpen } from './is-dialog-open.ts';
import { runAction } from './run-action.ts';

/** The mouse's own buttons for back and forward. */
const backButton = 3;
const forwardButton = 4;

/** What the application menu, a link or a notification asks of this window; and the mouse's buttons for back and forward. */
export function useCommands(): void {
  const navigate = useStore((store) => store.navigate);
  const openWindow = useStore((store) => store.openWindow);
  useEffect(
    () =>
      onCommand((command) => {
        if (command.kind === 'go') {
          if (isDialogOpen()) void openWindow(command.hash);
          else navigate(parseHash(command.hash));
        } else if (!isDialogOpen()) {
          runAction(command.id);
        }
      }),
    [navigate, openWindow],
  );
  useEffect(() => {
    function onMouseUp(event: MouseEvent): void {
      if (event.button !== backButton && event.button !== forwardButton) return;
      event.preventDefault();
      runAction(event.button === backButton ? 'back' : 'forward');
    }
    window.addEventListener('mouseup', onMouseUp);
    return () => window.removeEventListener('mouseup', onMouseUp);
  }, []);
}
