import type { Notification } from 'electron';

type Words = { readonly title: string; readonly body: string };

/**
 * Tells what happened through the system, without a name of anybody: it may stand on a locked screen. A window that has the
 * focus shows it by itself. A click leads to where it is told in full.
 */
export function createNotifier<Notice extends string>(
  System: typeof Notification,
  texts: Readonly<Record<Notice, Words>>,
  isLooking: () => boolean,
  lead: () => void,
): (notice: Notice) => void {
  // The system may forget a notification, and with it the click, that nobody holds on to.
  const held = new Set<Notification>();
  return (notice) => {
    if (isLooking() || !System.isSupported()) return;
    const shown = new System({ title: texts[notice].title, body: texts[notice].body });
    shown.on('click', () => {
      held.delete(shown);
      lead();
    });
    shown.on('close', () => held.delete(shown));
    held.add(shown);
    shown.show();
  };
}
