import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, inTransaction, one, type WriteHandle } from '../../../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../../../src-main/database/open.ts';
import { type EventRow, replaceEvents } from '../../../../src-main/database/writes/events.ts';
import { replaceUsers } from '../../../../src-main/database/writes/lever-cache.ts';
import {
  type OpportunityRow,
  putOpportunity,
  removeOpportunity,
} from '../../../../src-main/database/writes/opportunities.ts';

const stamp = { now: () => 1_000, newId: () => crypto.randomUUID() };
const crawl = '000000000001';

const ada: OpportunityRow = {
  id: 'o1',
  contactId: 'contact1',
  postingId: 'posting',
  name: 'Ádá Quetzal Example',
  emails: ['Ada@post.example', 'ada.other@post.example'],
  headline: null,
  stageId: null,
  origin: null,
  ownerId: null,
  tags: [],
  archivedAt: null,
  archiveReasonId: null,
  isAnonymized: false,
  createdAt: 1,
  updatedAt: null,
  lastAdvancedAt: null,
  url: null,
  folded: 'ada quetzal example',
};

const invited = (email: string, name: string) => ({
  email,
  name,
  isRoom: false,
  isOptional: false,
  isOrganizer: false,
  response: 'accepted' as const,
});
const ines = invited('ines@nordkap.example', 'Ines Baumgartner');

const event = (uid: string, change: Partial<EventRow>): EventRow => ({
  remoteId: null,
  uid,
  originalStart: 0,
  title: 'Interview',
  description: '',
  location: 'Room 4',
  startsAt: 5_000,
  endsAt: 6_000,
  isAllDay: false,
  isPrivate: false,
  isCancelled: false,
  isDeclined: false,
  isCut: false,
  attendees: [ines],
  meetingUrl: null,
  ...change,
});

const calendar: readonly EventRow[] = [
  event('by-address', { attendees: [ines, invited('ADA.other@post.example', '')], description: 'Her CV' }),
  event('by-title', { title: 'Interview: ada QUETZAL example (Backend)' }),
  event('by-description', { description: 'Please read the CV of Ada Quetzal Example.' }),
  event('by-name', { attendees: [ines, invited('private@mail.example', 'Ada Quetzal Example')] }),
  event('somebody-else', { title: 'Ada Quetzalcoatl Example', attendees: [ines, invited('bob@post.example', 'Bob')] }),
];

describe('somebody who is gone from Lever, in calendars', () => {
  let folder: string;
  let opened: Extract<ReturnType<typeof openStore>, { state: 'ready' }>;
  let handle: WriteHandle;

  const read = () => replaceEvents(handle, { kind: 'ics', name: 'week.ics' }, calendar, { from: 0, to: 9_000 }, stamp);
  const put = (row: OpportunityRow) => inTransaction(handle, () => putOpportunity(handle, row, crawl));
  const events = () => all<{ uid: string }>(handle, 'SELECT * FROM calendar_event ORDER BY uid');
  const traces = () =>
    JSON.stringify(events()).match(/Ada(?! Quetzalcoatl)|ada\.other|Her CV|QUETZAL |private@/gi) ?? [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rubric-gone-'));
    const store = openStore({ file: join(folder, 'rubric.db'), backupsFolder: join(folder, 'backups'), now: () => 1 });
    if (store.state !== 'ready') throw new Error(`store is ${store.state}`);
    opened = store;
    handle = store.write;
    await read();
    put(ada);
    expect(traces().length).toBeGreaterThan(5);
  });
  afterEach(() => {
    closeStore(opened.write, opened.read);
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['anonymised', () => put({ ...ada, name: '', emails: [], isAnonymized: true })],
    ['deleted', () => inTransaction(handle, () => removeOpportunity(handle, 'o1'))],
  ])('%s: is in no event any more, nor after the calendar is read again', async (_how, leave) => {
    leave();
    expect(traces()).toEqual([]);
    const kept = events();
    expect(kept).toHaveLength(calendar.length);
    expect(kept.filter((row) => 'title' in row && row.title !== '')).toMatchObject([
      { uid: 'somebody-else', title: 'Ada Quetzalcoatl Example', location: 'Room 4' },
    ]);
    expect(JSON.stringify(kept)).toContain('bob@post.example');
    await read();
    expect(events()).toEqual(kept);
    expect(JSON.stringify(all(handle, 'SELECT * FROM gone_person'))).not.toMatch(/quetzal|example/i);
  });

  it.each([
    ['최현우', 'Interview 최현우', true],
    ['王小明', '面试：王小明（后端）', true],
    // Written as one word with others, it cannot be told where the name begins.
    ['王小明', '面试王小明', false],
    // A word that events of others have, too: known by the address only.
    ['Grace', 'Grace period review', false],
  ])('with a name of one word (%s) is found in “%s”: %s', async (name, title, isFound) => {
    const email = 'gone@post.example';
    const both = [event('by-title', { title }), event('by-address', { attendees: [invited(email, name)] })];
    await replaceEvents(handle, { kind: 'ics', name: 'two.ics' }, both, { from: 0, to: 9_000 }, stamp);
    put({ ...ada, id: 'o3', contactId: 'contact3', name, emails: [email] });
    inTransaction(handle, () => removeOpportunity(handle, 'o3'));
    const kept = all<{ uid: string; title: string; attendees: string }>(
      handle,
      `SELECT calendar_event.uid, title, attendees FROM calendar_event JOIN event_source ON event_source.id = source_id
       WHERE event_source.name = 'two.ics' ORDER BY uid`,
    );
    expect(kept).toMatchObject([
      { uid: 'by-address', title: '', attendees: '[]' },
      { uid: 'by-title', title: isFound ? '' : title },
    ]);
  });

  it('comes back with an application of their own', async () => {
    put({ ...ada, name: '', emails: [], isAnonymized: true });
    put({ ...ada, id: 'o2', contactId: 'contact2' });
    await read();
    expect(events()).toMatchObject(
      calendar.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)).map(({ title }) => ({ title })),
    );
  });

  it('stays where Lever shows the same person with another opportunity, and where they are a colleague', () => {
    put({ ...ada, id: 'o2' });
    const before = events();
    inTransaction(handle, () => removeOpportunity(handle, 'o2'));
    expect(events()).toEqual(before);
    replaceUsers(handle, [
      { id: 'u', name: 'Ada', email: 'ada@post.example', accessRole: 'interviewer', deactivatedAt: null },
    ]);
    inTransaction(handle, () => removeOpportunity(handle, 'o1'));
    expect(events()).toEqual(before);
  });

  it('is taken out of other people’s interviews: titles of shared events, people who were invited', () => {
    handle.exec(`
      INSERT INTO position (id, name, role, created_at) VALUES ('p', 'Backend Engineer', 'Backend engineer', 1);
      INSERT INTO round (id, position_id, ordinal, name, minutes) VALUES ('r', 'p', 0, 'Screen', 30);
      INSERT INTO guide (id, round_id, version, content, created_at) VALUES ('g', 'r', 1, '{}', 1);
      INSERT INTO candidate (id, opportunity_id, name, created_at) VALUES ('c', 'o9', 'Bob', 1);
      INSERT INTO interview (id, position_id, round_id, guide_id, candidate_id, minutes, created_at, event_title)
        VALUES ('i', 'p', 'r', 'g', 'c', 30, 1, 'Bob and Ada Quetzal Example');
      INSERT INTO participant (interview_id, ordinal, email, name, role)
        VALUES ('i', 0, 'bob@post.example', 'Bob', 'candidate'), ('i', 1, 'ada@post.example', 'Ada', 'not-attending');
    `);
    inTransaction(handle, () => removeOpportunity(handle, 'o1'));
    expect(one(handle, 'SELECT event_title FROM interview')).toEqual({ event_title: null });
    expect(all(handle, 'SELECT email, name FROM participant ORDER BY ordinal')).toEqual([
      { email: 'bob@post.example', name: 'Bob' },
      { email: '', name: '' },
    ]);
  });
});
