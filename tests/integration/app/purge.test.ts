import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp, until } from './app.ts';

const name = 'Zdenka Purgatova';
const email = 'zdenka.purgatova@post.example';
/** Words that only this person's records have. */
const traces = ['Zdenka', 'Purgatova', 'zdenka', 'purgatova', 'Quetzalwort'];

const calendar = (now: number) => {
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
async function everythingAbout(lever: DemoLever, app: TestApp) {
  const { id, postingId } = await addPosition(app);
  const opportunity = lever.control.addApplicant(postingId, { name, email });
  await syncNow(app, id);
  await app.thread.readCalendar({ text: calendar(Date.now()), source: { kind: 'ics', name: 'test.ics' } });
  const { likely, coming } = await app.api.events.list({ positionId: id });
  const event = [...likely, ...coming].find((item) => item.title === `Interview ${name}`);
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

async function syncNow(app: TestApp, id: string): Promise<void> {
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
function tracesLeft(app: TestApp): string[] {
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

describe('somebody who is gone from Lever', () => {
  it.each(['anonymise', 'deleteOpportunity', 'confidential'] as const)(
    'loses all personal data here within one sync, and what was not sent is parked: %s',
    async (change) => {
      const lever = await startLever();
      const folder = newProfile();
      const app = await startApp(lever, folder);
      await connect(app, lever);
      const { id, opportunityId, interviewId } = await everythingAbout(lever, app);
      const tablesBefore = new Set(tracesLeft(app).map((line) => line.split(':')[0]));
      expect([...tablesBefore].sort()).toEqual(
        expect.arrayContaining([
          'calendar_event',
          'candidate_search',
          'evidence',
          'export',
          'others_writing',
          'participant',
          'rating',
        ]),
      );
      if (change === 'confidential') {
        lever.control.setPostingConfidential((await app.api.positions.get({ id })).posting?.id ?? '');
      } else {
        lever.control[change](opportunityId);
      }
      await syncNow(app, id);
      await until('nothing is left', () => tracesLeft(app).length === 0);

      const detail = await app.api.interviews.get({ id: interviewId });
      expect(detail.scorecard).toMatchObject({ state: 'submitted', recommendation: 'yes' });
      const [parked] = await app.api.exports.list(undefined);
      const code = change === 'anonymise' ? 'export.candidate-anonymised' : 'export.candidate-gone';
      expect(parked).toMatchObject({ state: 'attention', error: { code }, fileName: null });
      expect((await app.api.candidates.search({ positionId: id, query: 'purgatova', limit: 10 })).items).toEqual([]);
      await app.end();
      const logs = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.log'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
      expect(
        [JSON.stringify(app.logger.lines), ...logs].filter((log) => traces.some((trace) => log.includes(trace))),
      ).toEqual([]);
    },
  );
});
