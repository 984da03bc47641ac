import { expect } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { addPosition, type TestApp, until } from './app.ts';

export const name = 'Zdenka Purgatova';
export const email = 'zdenka.purgatova@post.example';
/** Words that only this person's records have. */
export const traces = ['Zdenka', 'Purgatova', 'zdenka', 'purgatova', 'Quetzalwort'];

export const calendar = (now: number) => {
  const time = (at: number) => new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    'BEGIN:VEVENT',
    'UID:purge-1',
    `DTSTAMP:${time(now)}`,
    `DTSTART:${time(now + 3_600_000)}`,
    `DTEND:${time(now + 7_200_000)}`,
    `SUMMARY:Interview ${name}`,
    'DESCRIPTION:Quetzalwort',
    `ATTENDEE;CN=${name}:mailto:${email}`,
    'ATTENDEE;CN=Ines Baumgartner:mailto:ines.baumgartner@nordkap.example',
    'END:VEVENT',
    // Another meeting, from which no interview was made.
    'BEGIN:VEVENT',
    'UID:purge-2',
    `DTSTAMP:${time(now)}`,
    `DTSTART:${time(now + 90_000_000)}`,
    `DTEND:${time(now + 93_600_000)}`,
    `SUMMARY:Talk about ${name}`,
    `ATTENDEE:mailto:${email}`,
    'ATTENDEE;CN=Ines Baumgartner:mailto:ines.baumgartner@nordkap.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
};

/** Everything that Rubric can hold about one person: from the calendar's event to an export that could not leave. */
export async function everythingAbout(lever: DemoLever, app: TestApp) {
  const { id, postingId } = await addPosition(app);
  const opportunity = lever.control.addApplicant(postingId, { name, email });
  await syncNow(app, id);
  await app.thread.readCalendar({ text: calendar(Date.now()), source: { kind: 'ics', name: 'test.ics' } });
  const { likely, coming } = await app.api.events.list({ positionId: id });
  const event = [...likely, ...coming].find((item) => item.title.includes(name));
  if (!event) throw new Error('the event is needed');
  const participants = await app.api.events.participants({ positionId: id, eventId: event.id });
  const roundId = (await app.api.positions.get({ id })).rounds[0]?.id ?? '';
  const interview = await app.api.interviews.addFromEvent({
    positionId: id,
    roundId,
    eventId: event.id,
    candidate: { kind: 'opportunity', id: opportunity.id },
    participants: participants.attendees.map((attendee) => ({
      email: attendee.email,
      name: attendee.name,
      role: attendee.email === email ? ('candidate' as const) : ('interviewer' as const),
      leverUserId: null,
    })),
  });
  const interviewId = interview.id;
  const { guide } = await app.api.interviews.get({ id: interviewId });
  const text = `${name} said Quetzalwort`;
  await app.api.interviews.saveNotes({ interviewId, body: text, baseRevision: 0, cursor: 0 });
  await app.api.transcripts.paste({ interviewId, text: `${name}: Quetzalwort\nInes: Indeed` });
  const question = guide.skills[0]?.questions[0];
  await app.api.interviews.setQuestion({
    interviewId,
    questionId: question?.id ?? '',
    state: 'skipped',
    reason: text,
    probes: [],
  });
  for (const [index, skill] of guide.skills.entries()) {
    const cannotJudge = index === 0 ? text : null;
    const value = index === 0 ? null : 4;
    await app.api.scorecards.rate({ interviewId, skillId: skill.id, value, cannotJudge });
    await app.api.scorecards.addEvidence({
      interviewId,
      skillId: skill.id,
      kind: 'note',
      text,
      at: null,
      questionId: null,
    });
  }
  await app.api.scorecards.recommend({ interviewId, value: 'yes' });
  await app.api.scorecards.summarise({ interviewId, summary: text });
  lever.control.fail({ kind: 'status', status: 503, match: /POST .*\/files$/ });
  await app.api.scorecards.submit({ interviewId, exportPdf: true });
  const written = await fetch(`${lever.apiUrl}/opportunities/${opportunity.id}/notes`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${lever.apiKey}:`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ value: text }),
  });
  expect(written.status).toBe(201);
  expect(await app.api.panel.read({ interviewId })).toMatchObject({ state: 'shown', notes: [{ text }] });
  await until('the export waits', async () => (await app.api.exports.list(undefined))[0]?.error !== null);
  return { id, opportunityId: opportunity.id, interviewId };
}

/** The export of `everythingAbout` waits and stays so: on a slow machine it may have left meanwhile. */
export async function holdExports(app: TestApp): Promise<void> {
  await app.outbox.stop();
  app.keeper.get().write.exec("UPDATE export SET state = 'waiting', maybe_sent = 0, sent_at = NULL");
}

export async function syncNow(app: TestApp, id: string): Promise<void> {
  const before = (await app.api.sync.status({ positionId: id })).jobs.map(({ lastSuccessAt }) => lastSuccessAt ?? 0);
  await app.api.sync.now({ positionId: id });
  await until('the sync is through', async () => {
    const { jobs } = await app.api.sync.status({ positionId: id });
    return jobs.every(
      ({ state, lastSuccessAt }, index) => state === 'idle' && (lastSuccessAt ?? 0) > (before[index] ?? 0),
    );
  });
}

/** Every text of every table in which a trace of the person stands. */
export function tracesLeft(app: TestApp): string[] {
  const { read } = app.keeper.get();
  const tables = read
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]; // one text column
  return tables.flatMap((table) =>
    read
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .filter((row) => traces.some((trace) => row.includes(trace)))
      .map((row) => `${table}: ${row}`),
  );
}
