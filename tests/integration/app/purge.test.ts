import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, newProfile, startApp, startLever, until } from './app.ts';
import { everythingAbout, syncNow, traces, tracesLeft } from './one-person.ts';

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
