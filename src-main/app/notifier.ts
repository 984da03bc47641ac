import type { Notification } from 'electron';

type Words = { readonly title: string; readonly body: string; readonly action?: string };

/**
 * Tells what happened through the system, without a name of anybody: it may stand on a locked screen. A window that has the
 * focus shows it by itself. A click, or its button where the system shows one, leads to it and brings the window to the front.
 */
export function createNotifier<Notice extends string>(
  System: typeof Notification,
  texts: Readonly<Record<Notice, Words>>,
  isLooking: () => boolean,
  show: () => void,
): (notice: Notice) => void {
  return (notice) => {
    if (isLooking() || !System.isSupported()) return;
    const { title, body, action } = texts[notice];
    const shown = new System({ title, body, actions: action === undefined ? [] : [{ type: 'button', text: action }] });
    shown.on('click', show);
    shown.on('action', show);
    shown.show();
  };
}
