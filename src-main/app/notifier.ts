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
  // The system may forget a notification, and with it the click, that nobody holds on to.
  const held = new Set<Notification>();
  return (notice) => {
    if (isLooking() || !System.isSupported()) return;
    const { title, body, action } = texts[notice];
    const shown = new System({ title, body, actions: action === undefined ? [] : [{ type: 'button', text: action }] });
    const follow = () => {
      held.delete(shown);
      show();
    };
    shown.on('click', follow);
    shown.on('action', follow);
    shown.on('close', () => held.delete(shown));
    held.add(shown);
    shown.show();
  };
}
