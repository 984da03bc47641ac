// A profile as it is after a first crawl: one position with as many cached candidates as are asked for.
import { join } from 'node:path';
import { inTransaction } from '../../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../../src-main/database/open.ts';
import { replaceStages } from '../../../src-main/database/writes/lever-cache.ts';
import { nextCrawlNumber, putOpportunity } from '../../../src-main/database/writes/opportunities.ts';
import { addPosition } from '../../../src-main/database/writes/positions.ts';
import { fold } from '../../../src-main/interviews/fold.ts';
import { inventPeople } from '../../fixtures/names.ts';

/** Fills the store of the profile folder with a position of `count` candidates; the position's id. */
export function fillProfile(profile: string, count: number): string {
  const opened = openStore({
    file: join(profile, 'rubric.db'),
    backupsFolder: join(profile, 'backups'),
    binding: process.env.RUBRIC_SQLITE_BINDING,
    now: Date.now,
  });
  if (opened.state !== 'ready') throw new Error(`the store is ${opened.state}`);
  const { write, read } = opened;
  const stamp = { now: Date.now, newId: () => crypto.randomUUID() };
  const positionId = addPosition(write, { name: 'Bench', role: 'Bench', postingId: 'posting', rounds: [] }, stamp);
  replaceStages(
    write,
    Array.from({ length: 9 }, (_, stage) => ({ id: `stage-${stage}`, text: `Stage ${stage}` })),
  );
  const people = inventPeople(count);
  const crawl = inTransaction(write, () => nextCrawlNumber(write));
  for (let at = 0; at < count; at += 1_000) {
    inTransaction(write, () => {
      for (const [index, { name, email }] of people.slice(at, at + 1_000).entries()) {
        const number = at + index;
        const time = 1_700_000_000_000 + ((number * 7_919) % count) * 60_000;
        const row = {
          id: `opportunity-${number}`,
          contactId: `contact-${number}`,
          postingId: 'posting',
          name,
          emails: [email],
          headline: null,
          stageId: `stage-${number % 9}`,
          origin: 'applied',
          ownerId: null,
          tags: ['Platform', 'Berlin'],
          archivedAt: null,
          archiveReasonId: null,
          isAnonymized: false,
          createdAt: time,
          updatedAt: time,
          lastAdvancedAt: time,
          url: null,
          folded: fold(`${name} ${email}`),
        };
        putOpportunity(write, row, crawl);
      }
    });
  }
  closeStore(write, read);
  return positionId;
}
