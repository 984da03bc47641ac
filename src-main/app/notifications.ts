import type { Notification } from 'electron';

export type NotificationTexts = {
  /** With `{name}` and `{round}` where the candidate and the round stand. */
  readonly soon: string;
  readonly score: string;
  readonly soonText: string;
  readonly scoreText: string;
  /** Words of the button, where the system shows one. */
  readonly soonAction: string;
  readonly scoreAction: string;
};

type Reminded = { readonly id: string; readonly candidate: { readonly name: string }; readonly roundName: string };

/** Reminders as the system's notifications; a click opens the interview's guide, or its scorecard once it is over. */
export function createNotifications(
  System: typeof Notification,
  texts: NotificationTexts,
  show: (hash: string) => void,
) {
  // The system may forget a notification, and with it the click, that nobody holds on to.
  const shown = new Set<Notification>();
  return (interview: Reminded, kind: 'soon' | 'score-hour' | 'score-day'): void => {
    if (!System.isSupported()) return;
    const fill = (text: string) =>
      text.replace('{name}', () => interview.candidate.name).replace('{round}', () => interview.roundName);
    const isSoon = kind === 'soon';
    const notification = new System({
      title: fill(isSoon ? texts.soon : texts.score),
      body: fill(isSoon ? texts.soonText : texts.scoreText),
      actions: [{ type: 'button', text: isSoon ? texts.soonAction : texts.scoreAction }],
    });
    const address = `#/interviews/${encodeURIComponent(interview.id)}${isSoon ? '' : '/score'}`;
    const follow = () => {
      show(address);
      shown.delete(notification);
    };
    notification.on('click', follow);
    notification.on('action', follow);
    notification.on('close', () => shown.delete(notification));
    shown.add(notification);
    notification.show();
  };
}
