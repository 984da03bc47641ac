import { expect, test } from 'vitest';
import type { FoundCandidate } from '../../../../src-preload/contract/candidates.ts';
import type { InterviewRow } from '../../../../src-preload/contract/interviews.ts';
import type { PositionSummary } from '../../../../src-preload/contract/positions.ts';
import { type PaletteSources, paletteGroups } from '../../../../src-renderer/screens/palette/palette-items.ts';

const now = Date.UTC(2026, 10, 24, 12);

function candidate(id: string, name: string): FoundCandidate {
  return {
    ref: { kind: 'opportunity', id },
    name,
    email: null,
    stage: null,
    isArchived: false,
    isAnonymized: false,
    isSynced: true,
    createdAt: now,
    positionId: 'p1',
    positionName: 'Backend Engineer',
  };
}

function interview(id: string, name: string, state: InterviewRow['state']): InterviewRow {
  return {
    id,
    positionId: 'p1',
    positionName: 'Backend Engineer',
    roundId: 'r1',
    roundName: 'Technical interview',
    candidate: candidate(`c-${id}`, name),
    interviewers: [],
    startsAt: now,
    minutes: 60,
    heldMinutes: null,
    state,
    mean: null,
    recommendation: null,
    isEventCancelled: false,
    eventChange: null,
    createdAt: now,
  };
}

const position: PositionSummary = {
  id: 'p1',
  name: 'Backend Engineer',
  role: 'Backend engineer',
  posting: null,
  rounds: 1,
  roundNames: ['Technical interview'],
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

const sources: PaletteSources = {
  interviews: [interview('i1', 'Zoë Nørgaard', 'scored'), interview('i2', 'Zofia Żółkiewska', 'to-score')],
  positions: [position],
  candidates: [candidate('c1', 'Zoë Nørgaard'), candidate('c2', 'Ana Tavares')],
  recent: [],
  place: 'other',
  isMac: false,
  now,
};

const ids = (query: string, change: Partial<PaletteSources> = {}) =>
  paletteGroups(query, { ...sources, ...change }).map((group) => [group.id, group.items.map(({ id }) => id)]);

test('what needs the person comes first, by what is to be done', () => {
  const [first] = paletteGroups('zo', sources);
  expect(first?.id).toBe('interviews');
  expect(first?.items.map(({ lead, title }) => `${lead}${title}`)).toEqual([
    'Score Interview: Zofia Żółkiewska',
    'View Transcript: Zoë Nørgaard',
  ]);
});

test('an answer to earlier words shows nothing that does not have the words of now', () => {
  expect(ids('norgaard')).toContainEqual(['candidates', ['candidate:c1']]);
  expect(ids('tava')).toEqual([['candidates', ['candidate:c2']]]);
  expect(ids('qqq')).toEqual([]);
});

test('with > there are actions alone', () => {
  expect(ids('> zoom')).toEqual([['actions', ['action:zoom-in', 'action:zoom-out']]]);
  expect(ids('>').map(([id]) => id)).toEqual(['actions']);
});

test('without words: what was chosen last, once, then the rest', () => {
  const groups = ids('', { recent: ['position:p1', 'interview:gone', 'action:exports'] });
  expect(groups[0]).toEqual(['recent', ['position:p1', 'action:exports']]);
  expect(groups.flat(2).filter((id) => id === 'position:p1')).toHaveLength(1);
});

test('what has no use in this place is not offered', () => {
  expect(ids('> set up recording')).toEqual([]);
  expect(ids('> set up recording', { place: 'position' })).toEqual([['actions', ['action:set-up-recording']]]);
});
