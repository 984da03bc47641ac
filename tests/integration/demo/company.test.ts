import ical, { type VEvent } from 'node-ical';
import { afterEach, describe, expect, test } from 'vitest';
import { type Company, demoCompany } from '../../../src-main/demo/index.ts';
import { closeAll, start, TUESDAY } from './demo-client.ts';

afterEach(closeAll);

const HOUR_MS = 60 * 60 * 1000;

function countBy<T>(records: readonly T[], key: (record: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
  return counts;
}

/** References between records that lead nowhere. */
function dangling(company: Company): string[] {
  const ids = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
  const [users, postings, contacts] = [ids(company.users), ids(company.postings), ids(company.contacts)];
  const [stages, reasons] = [ids(company.stages), ids(company.archiveReasons)];
  const [applications, opportunities] = [ids(company.applications), ids(company.opportunities)];
  const missing: string[] = [];
  const check = (known: ReadonlySet<string>, id: string | null | undefined, what: string) => {
    if (id !== null && id !== undefined && !known.has(id)) missing.push(what);
  };
  for (const record of company.opportunities) {
    check(contacts, record.contact, 'contact');
    check(stages, record.stage, 'stage');
    check(users, record.owner, 'owner');
    check(reasons, record.archived?.reason, 'archive reason');
    for (const id of record.applications) check(applications, id, 'application');
    for (const change of record.stageChanges) check(stages, change.toStageId, 'stage of a change');
  }
  for (const record of company.applications) {
    check(postings, record.posting, 'posting');
    check(opportunities, record.opportunityId, 'opportunity');
  }
  for (const record of company.postings)
    for (const id of [record.owner, record.hiringManager]) check(users, id, 'user');
  for (const record of [...company.interviews, ...company.feedback, ...company.notes]) {
    check(opportunities, record.opportunityId, 'opportunity of a child');
  }
  return missing;
}

describe('the company', () => {
  test('is the same for the same moment, and whole', () => {
    const company = demoCompany(TUESDAY);
    expect(demoCompany(TUESDAY)).toEqual(company);
    expect(dangling(company)).toEqual([]);
    const every = [...company.opportunities, ...company.contacts, ...company.applications, ...company.postings];
    expect(new Set(every.map((record) => record.id)).size).toBe(every.length);
  });

  test('has its people and jobs', () => {
    const company = demoCompany(TUESDAY);
    expect(company.users).toHaveLength(12);
    expect(company.users.filter((user) => user.deactivatedAt !== null)).toHaveLength(1);
    expect(company.users.find((user) => user.email === 'ines.baumgartner@nordkap.example')?.accessRole).toBe(
      'interviewer',
    );
    expect(company.postings).toHaveLength(25);
    expect(new Set(company.postings.map((posting) => posting.state)).size).toBe(5);
    for (const posting of company.postings.slice(0, 6)) {
      expect(posting.content.descriptionHtml.length).toBeGreaterThan(150);
      expect(posting.content.lists.length).toBeGreaterThanOrEqual(2);
    }
    expect(company.opportunities).toHaveLength(400);
    const perPosting = countBy(company.applications, (application) => application.posting);
    const backend = company.postings.find((posting) => posting.text === 'Backend Engineer');
    expect(perPosting.get(backend?.id ?? '')).toBe(60);
  });

  test('has the candidates that are hard on a program', () => {
    const { opportunities, contacts } = demoCompany(TUESDAY);
    const archived = opportunities.filter((record) => record.archived !== null).length;
    expect(archived / opportunities.length).toBeCloseTo(1 / 3, 1);
    expect(opportunities.filter((record) => record.updatedAt === null)).toHaveLength(10);
    expect(opportunities.filter((record) => record.applications.length === 0)).toHaveLength(14);
    expect(opportunities.filter((record) => record.isAnonymized)).toHaveLength(2);
    expect(opportunities.filter((record) => record.confidentiality === 'confidential')).toHaveLength(7);
    expect(contacts).toHaveLength(399);
    expect(contacts.filter((contact) => contact.name === 'Anna Müller')).toHaveLength(2);
    expect(contacts.some((contact) => contact.name.length >= 115)).toBe(true);
    expect(contacts.some((contact) => contact.name !== '' && !/\s/.test(contact.name))).toBe(true);
    for (const script of ['Han', 'Hiragana', 'Hangul', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek', 'Thai', 'Devanagari']) {
      const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
      expect([script, contacts.some((contact) => pattern.test(contact.name))]).toEqual([script, true]);
    }
    expect(
      contacts.flatMap((contact) => contact.emails).every((email) => /^[a-z0-9.-]+@\w+\.example$/.test(email)),
    ).toBe(true);
    const times = opportunities.flatMap((record) => [record.createdAt, record.updatedAt ?? 0, record.lastAdvancedAt]);
    expect(Math.max(...times)).toBeLessThanOrEqual(TUESDAY);
  });

  test('grows by a factor', () => {
    const { opportunities } = demoCompany(TUESDAY, { factor: 10 });
    expect(opportunities).toHaveLength(4000);
    expect(new Set(opportunities.map((record) => record.id)).size).toBe(4000);
  });

  test.each([
    ['Monday at midnight', '2026-11-22T23:00:00Z', '2026-11-24T09:00:00Z'],
    ['Friday night', '2026-11-27T22:59:00Z', '2026-11-24T09:00:00Z'],
    ['Saturday, for the week to come', '2026-11-28T10:00:00Z', '2026-12-01T09:00:00Z'],
    ['the Sunday before summer time ends', '2026-10-25T12:00:00Z', '2026-10-27T09:00:00Z'],
    ['summer', '2026-07-01T12:00:00Z', '2026-06-30T08:00:00Z'],
  ])('has its interviews at the same local time: %s', (_what, now, expected) => {
    const { interviews } = demoCompany(Date.parse(now));
    const zoe = interviews.find((interview) => interview.subject.includes('Zoë'));
    expect(new Date(zoe?.date ?? 0).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });
});

describe('the calendar', () => {
  async function events(): Promise<{ text: string; list: VEvent[] }> {
    const text = (await start()).calendarFile();
    const parsed = await ical.async.parseICS(text);
    // The file holds events only, beside the calendar's own entry.
    const list = Object.values(parsed).filter((entry): entry is VEvent => entry?.type === 'VEVENT');
    return { text, list };
  }

  test('is clean: CRLF, at most 75 octets a line, no broken characters', async () => {
    const { text } = await events();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  test('holds Lever’s interviews with the candidate from outside, and other meetings', async () => {
    const { list } = await events();
    const { interviews, contacts } = demoCompany(TUESDAY);
    expect(list).toHaveLength(interviews.length + 7);
    const mails = (event: VEvent) => [event.attendee ?? []].flat().map((entry) => JSON.stringify(entry));
    for (const interview of interviews) {
      const event = list.find((candidate) => candidate.uid === `${interview.id}@nordkap.example`);
      expect(event?.start.getTime()).toBe(interview.date);
      expect((event?.end?.getTime() ?? 0) - interview.date).toBe(interview.duration * 60_000);
      const contact = contacts.find((candidate) => interview.subject.includes(candidate.name) && candidate.name !== '');
      expect(event?.summary).toContain(contact?.name);
      expect(event && mails(event).some((mail) => mail.includes(contact?.emails[0] ?? 'nobody'))).toBe(true);
    }
    const withInes = list.filter((event) =>
      mails(event).some((mail) => mail.includes('ines.baumgartner@nordkap.example')),
    );
    expect(withInes.length).toBeGreaterThanOrEqual(interviews.length);
    expect(list.map((event) => event.summary)).toEqual(
      expect.arrayContaining([
        'Platform sync',
        'Interview: Kateřina Dvořáková',
        'Hafenwolke: hosting offer, terms; open questions',
      ]),
    );
    expect(list.filter((event) => event.class === 'PRIVATE')).toHaveLength(1);
    expect(list.some((event) => mails(event).some((mail) => mail.includes('ROOM')))).toBe(true);
    const week = list.map((event) => event.start.getTime());
    expect(Math.max(...week) - Math.min(...week)).toBeLessThan(5 * 24 * HOUR_MS);
  });
});

describe('the transcripts', () => {
  test('are three talks with Backend Engineer candidates, in three formats', async () => {
    const transcripts = (await start()).transcripts();
    const { interviews } = demoCompany(TUESDAY);
    expect(transcripts.map((transcript) => transcript.format)).toEqual(['zoom-vtt', 'teams-vtt', 'plain']);
    for (const { name, text, format } of transcripts) {
      expect(interviews.some((interview) => interview.subject.includes(name))).toBe(true);
      const spoken = text.split(/\r?\n/).filter((line) => line.includes(`${name}:`) || line.includes(`<v ${name}>`));
      expect(spoken.length).toBeGreaterThan(10);
      const cues = text.split(/\r?\n/).filter((line) => /^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$/.test(line));
      const lines = format === 'plain' ? text.trim().split('\n').length : cues.length;
      expect(lines).toBeGreaterThanOrEqual(25);
      expect(lines).toBeLessThanOrEqual(60);
      expect(text.startsWith('WEBVTT')).toBe(format !== 'plain');
    }
  });
});
