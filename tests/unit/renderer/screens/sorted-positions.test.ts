import { expect, test } from 'vitest';
import type { PositionSummary } from '../../../../src-preload/contract/positions.ts';
import { type PositionSort, sortedPositions } from '../../../../src-renderer/screens/positions/sorted-positions.ts';

const position = (name: string, posting: string | null, toScore: number, syncedAt: number | null): PositionSummary => ({
  id: name,
  name,
  role: name,
  posting: posting === null ? null : { id: posting, text: posting, state: 'published', team: null, location: null },
  rounds: 3,
  roundNames: [],
  candidates: 0,
  interviewsToday: 0,
  toScore,
  sync: {
    importJobDetails: true,
    importApplicantDetails: true,
    jobDetailsMinutes: 30,
    applicantsMinutes: 2,
    jobs: [],
    lastSyncedAt: syncedAt,
  },
  archivedAt: null,
});
const positions = [position('Ärztin', 'B', 2, null), position('zebra', null, 0, 5), position('Banker', 'A', 2, 9)];

test.each<[PositionSort, string[]]>([
  [{ columnId: 'position', direction: 'ascending' }, ['Ärztin', 'Banker', 'zebra']],
  [{ columnId: 'position', direction: 'descending' }, ['zebra', 'Banker', 'Ärztin']],
  [{ columnId: 'posting', direction: 'ascending' }, ['Banker', 'Ärztin', 'zebra']],
  [{ columnId: 'posting', direction: 'descending' }, ['Ärztin', 'Banker', 'zebra']],
  [{ columnId: 'toScore', direction: 'descending' }, ['Ärztin', 'Banker', 'zebra']],
  [{ columnId: 'sync', direction: 'descending' }, ['Banker', 'zebra', 'Ärztin']],
])('by $columnId, $direction', (sort, names) => {
  expect(sortedPositions(positions, sort).map(({ name }) => name)).toEqual(names);
});
