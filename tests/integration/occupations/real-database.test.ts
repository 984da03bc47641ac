import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadHandle, WriteHandle } from '../../../src-main/database/handles.ts';
import { replaceOccupations } from '../../../src-main/database/writes/occupations.ts';
import { skillsForOccupation } from '../../../src-main/interviews/occupation-skills.ts';
import { matchRole } from '../../../src-main/interviews/role-search.ts';
import { occupationFor } from '../../../src-main/ipc/role-answers.ts';
import { databaseFiles, databaseFrom } from '../../../src-main/occupations/database-parts.ts';
import { readFiles } from '../../../src-main/occupations/read-files.ts';
import { getOccupationRatings, getOccupationSource, searchOccupations } from '../../../src-main/queries/occupations.ts';
import { jobTitles } from '../../fixtures/job-titles.ts';
import { storeAt } from '../../migrations/helpers.ts';

/** The real files lie beside the project where it is developed; they are not part of it. */
const folder = ['../../../../shared/data/onet-29.3', '../../../../../shared/data/onet-29.3']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path));

if (folder === undefined)
  console.info('The O*NET files are not here (shared/data/onet-29.3): their tests are skipped.');

describe.skipIf(folder === undefined)('the real O*NET database', () => {
  let read: ReadHandle;

  beforeAll(() => {
    const database = storeAt(30);
    // The same handle serves both sides: it is a store in memory.
    replaceOccupations(database as unknown as WriteHandle, databaseFrom(readFiles(folder ?? '', databaseFiles)), 1);
    read = database as unknown as ReadHandle;
    // 56,000 titles; other tests run beside it.
  }, 60_000);

  it('is read whole', () => {
    expect(getOccupationSource(read)).toMatchObject({ version: '29.3', occupations: 1016 });
    expect(getOccupationSource(read)?.titles).toBeGreaterThan(56_000);
  });

  it('knows what people call their jobs: at least 90 % of 200 titles get a sensible answer', async () => {
    expect(jobTitles.length).toBeGreaterThanOrEqual(200);
    const answers = jobTitles.map(([title, sensible]) => {
      const occupation = occupationFor(read, title);
      const answer = occupation?.code ?? matchRole(title)?.id ?? 'nothing';
      const isSensible = sensible.some((one) => answer === one || (/^\d/.test(one) && answer.startsWith(one)));
      return { title, answer, occupation: occupation?.title, isSensible };
    });
    const wrong = answers.filter(({ isSensible }) => !isSensible);
    const verdicts = answers.map(
      ({ title, answer, occupation, isSensible }) =>
        `${isSensible ? 'sensible' : 'wrong   '}  ${title} → ${answer}${occupation === undefined ? '' : ` (${occupation})`}\n`,
    );
    await expect(verdicts.join('')).toMatchFileSnapshot('../../fixtures/job-title-verdicts.txt');
    console.info(
      `${answers.length - wrong.length} of ${answers.length} titles; otherwise: ${wrong.map(({ title, answer, occupation }) => `${title} → ${answer} (${occupation ?? ''})`).join('; ')}`,
    );
    expect((answers.length - wrong.length) / answers.length).toBeGreaterThanOrEqual(0.9);
  });

  it('names the related occupation whose ratings stand in', () => {
    const [match] = searchOccupations(read, 'Software Developer', 1);
    expect(match?.code).toBe('15-1252.00');
    const ratings = match && getOccupationRatings(read, match);
    expect(ratings?.ratedOccupation).toEqual(expect.any(String));
    expect(ratings?.skills.length).toBeGreaterThan(30);
    const skills = ratings ? skillsForOccupation(ratings) : [];
    expect(skills.length).toBeGreaterThanOrEqual(5);
    expect(skills[0]?.occupation).toMatchObject({ title: 'Software Developers', ratedTitle: ratings?.ratedOccupation });
  });

  it('takes the ratings of an occupation that has its own', () => {
    const [match] = searchOccupations(read, 'Registered Nurse', 1);
    const ratings = match && getOccupationRatings(read, match);
    expect(ratings).toMatchObject({ occupation: 'Registered Nurses', ratedOccupation: null });
    expect(ratings && skillsForOccupation(ratings).map(({ id }) => id)).toContain('customer-recovery');
  });
});
