import { expect, it } from 'vitest';
import { createReminders } from '../../../src-main/reminders/reminders.ts';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import type { Settings } from '../../../src-preload/contract/settings.ts';
import { addPosition, connect, newProfile, startApp, startLever } from '../app/app.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Ten in the morning of this computer. */
const start = new Date(2026, 10, 26, 10).getTime();

/** An interview of an hour, and a clock that the test turns. */
async function planned(change: Partial<Settings> = {}) {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  const { id: positionId } = await addPosition(app);
  const [round] = (await app.api.positions.get({ id: positionId })).rounds;
  const [person] = (await app.api.candidates.search({ positionId, query: 'Zoë', limit: 1 })).items;
  if (round === undefined || person === undefined) throw new Error('no round or candidate');
  const { id } = await app.api.interviews.addByHand({ positionId, roundId: round.id, candidate: person.ref });
  const settings = await app.api.settings.set({ quietFrom: '00:00', quietTo: '00:00', ...change });
  const shown: string[] = [];
  let row: Partial<InterviewRow> = { state: 'scheduled', startsAt: start, minutes: 60, createdAt: start - 24 * hour };
  let now = start - hour;
  const [known] = (await app.api.interviews.list({ state: 'all' })).filter((one) => one.id === id);
  if (known === undefined) throw new Error('no interview');
  const make = () =>
    createReminders({
      interviews: () => [{ ...known, ...row }],
      write: () => app.keeper.get().write,
      settings: () => settings,
      now: () => now,
      show: (interview, kind) => shown.push(`${kind} ${interview.candidate.name}`),
    });
  let reminders = make();
  return {
    name: person.name,
    shown,
    /** Looks at this moment, twice: a reminder is shown once. */
    at(moment: number, next: Partial<InterviewRow> = {}) {
      now = moment;
      row = { ...row, ...next };
      reminders.check();
      reminders.check();
    },
    restart() {
      reminders = make();
    },
  };
}

it('reminds 10 minutes before, and 1 hour and 24 hours after without a score, once each, over a restart too', async () => {
  const { name, shown, at, restart } = await planned();
  at(start - 11 * minute);
  expect(shown).toEqual([]);
  at(start - 10 * minute);
  expect(shown).toEqual([`soon ${name}`]);
  restart();
  at(start - 5 * minute);
  expect(shown).toHaveLength(1);
  at(start + hour + 59 * minute, { state: 'to-score' });
  expect(shown).toHaveLength(1);
  at(start + 2 * hour);
  at(start + 3 * hour);
  expect(shown.slice(1)).toEqual([`score-hour ${name}`]);
  at(start + 25 * hour);
  at(start + 26 * hour);
  expect(shown.slice(2)).toEqual([`score-day ${name}`]);
});

it('does not remind of a score that was submitted, nor when it is switched off', async () => {
  const scored = await planned();
  scored.at(start + 2 * hour, { state: 'scored' });
  scored.at(start + 25 * hour);
  expect(scored.shown).toEqual([]);
  const off = await planned({ reminders: false });
  off.at(start - 5 * minute);
  off.at(start + 2 * hour, { state: 'to-score' });
  expect(off.shown).toEqual([]);
});

it('keeps silent in the quiet hours; of a score it reminds after them', async () => {
  const { name, shown, at } = await planned({ quietFrom: '09:30', quietTo: '12:30' });
  at(start - 10 * minute);
  at(start + 2 * hour, { state: 'to-score' });
  expect(shown).toEqual([]);
  at(start + 2.5 * hour);
  expect(shown).toEqual([`score-hour ${name}`]);
});
