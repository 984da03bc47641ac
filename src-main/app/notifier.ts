import type { Notification } from 'electron';

type Words = { readonly title: string; readonly body: string };

/**
 * Tells what happened through the system, without a name of anybody: it may stand on a locked screen. A window that has the
 * focus shows it by itself. A click brings the window to the front.
 */
export function createNotifier<Notice extends string>(
  System: typeof Notification,
  texts: Readonly<Record<Notice, Words>>,
  isLooking: () => boolean,
  comeBack: () => void,
): (notice: Notice) => void {
  return (notice) => {
    if (isLooking() || !System.isSupported()) return;
    const shown = new System({ title: texts[notice].title, body: texts[notice].body });
    shown.on('click', comeBack);
    shown.show();
  };
}
