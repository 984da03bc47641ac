import type { InterviewRow } from '../../src-preload/contract/interviews.ts';
import type { Settings } from '../../src-preload/contract/settings.ts';
import type { WriteHandle } from '../database/handles.ts';
import { claimReminder } from '../database/writes/reminders.ts';
import { dueReminders, isQuiet, type ReminderKind } from '../interviews/due-reminders.ts';

export type RemindersOptions = {
  readonly interviews: () => readonly InterviewRow[];
  readonly write: () => WriteHandle;
  readonly settings: () => Settings;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly show: (interview: InterviewRow, kind: ReminderKind) => void;
};

export type Reminders = { readonly start: () => void; readonly check: () => void; readonly stop: () => void };

const intervalMs = 30_000;

/** Shows each due reminder once, also over a restart. In the quiet hours none is shown; those of scores come after them. */
export function createReminders(options: RemindersOptions): Reminders {
  let timer: NodeJS.Timeout | undefined;

  function check(): void {
    const { reminders, quietFrom, quietTo } = options.settings();
    const now = options.now();
    if (!reminders || isQuiet(timeOfDay(now), quietFrom, quietTo)) return;
    const interviews = options.interviews();
    for (const { interviewId, kind } of dueReminders(interviews, now)) {
      const interview = interviews.find(({ id }) => id === interviewId);
      if (interview && claimReminder(options.write(), interviewId, kind, now)) options.show(interview, kind);
    }
  }

  return {
    start() {
      clearInterval(timer);
      timer = setInterval(check, intervalMs);
      timer.unref();
      check();
    },
    check,
    stop: () => clearInterval(timer),
  };
}

function timeOfDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
