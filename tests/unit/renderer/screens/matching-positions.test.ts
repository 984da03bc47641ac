import { describe, expect, test } from 'vitest';
import type { PositionSummary } from '../../../../src-preload/contract/positions.ts';
import { matchingPositions, passesFilter } from '../../../../src-renderer/screens/positions/matching-positions.ts';

function position(id: string, name: string, role: string, team: string | null): PositionSummary {
  return {
    id,
    name,
    role,
    posting: team === null ? null : { id: `posting-${id}`, text: name, state: 'published', team, location: 'Łódź' },
    rounds: 1,
    roundNames: [],
    candidates: 0,
    interviewsToday: 0,
    toScore: 0,
    sync: {
      importJobDetails: true,
      importApplicantDetails: true,
      jobDetailsMinutes: 30,
      applicantsMinutes: 2,
      jobs: [],
      lastSyncedAt: null,
    },
    archivedAt: null,
  };
}

const all = [
  position('1', 'Backend Engineer', 'Backend engineer', 'Shipping'),
  position('2', 'Ingénieure backend', 'Backend engineer', null),
  position('3', 'Legal Counsel', 'Lawyer', 'Legal'),
];
const found = (query: string) => matchingPositions(all, query).map(({ id }) => id);

describe('searching positions', () => {
  test('nothing typed shows all', () => {
    expect(found('')).toEqual(['1', '2', '3']);
    expect(found('  ')).toEqual(['1', '2', '3']);
  });

  test('every word counts, wherever it stands', () => {
    expect(found('backend')).toEqual(['1', '2']);
    expect(found('shipping backend')).toEqual(['1']);
    expect(found('backend legal')).toEqual([]);
  });

  test('case, accents and letters with strokes make no difference', () => {
    expect(found('INGENIEURE')).toEqual(['2']);
    expect(found('lodz')).toEqual(['1', '3']);
  });
});

describe('passesFilter', () => {
  const quiet = position('p', 'Backend Engineer', 'Backend engineer', 'Platform');
  const nothing = { added: 0, moved: 0, archived: 0, removed: 0 };
  const failed: PositionSummary = {
    ...quiet,
    sync: {
      ...quiet.sync,
      jobs: [
        {
          kind: 'applicants',
          state: 'failed',
          done: 0,
          total: null,
          lastSuccessAt: null,
          lastFailureAt: 1,
          nextAt: null,
          error: { kind: 'offline', code: 'lever.offline', params: {} },
          requests: 0,
          durationMs: 0,
          changes: nothing,
          unseenChanges: nothing,
          secondsLeft: null,
          lackedScope: null,
        },
      ],
    },
  };

  test('all of them, those that wait for a score, those whose sync failed', () => {
    expect(passesFilter(quiet, 'all')).toBe(true);
    expect([quiet, { ...quiet, toScore: 2 }].map((one) => passesFilter(one, 'toScore'))).toEqual([false, true]);
    expect([quiet, failed].map((one) => passesFilter(one, 'trouble'))).toEqual([false, true]);
  });
});
