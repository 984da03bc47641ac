import { describe, expect, it } from 'vitest';
import { addMonths, noticeMs, type RetentionFacts, retentionOf } from '../../../../src-main/interviews/retention.ts';

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
const day = 24 * 60 * 60_000;
const none = { isHeld: false, keepUntil: null, noticedAt: null, isInUse: false } as const;

type Case = readonly [
  name: string,
  facts: Omit<RetentionFacts, 'isHeld' | 'keepUntil' | 'noticedAt' | 'isInUse'> & Partial<RetentionFacts>,
  state: string,
  eraseAt: string | null,
];

const cases: readonly Case[] = [
  [
    'counts from the decision when that is later',
    { months: 12, decidedAt: at('2026-03-01'), lastRecordAt: at('2026-02-01'), now: at('2026-06-01') },
    'running',
    '2027-03-01',
  ],
  [
    'counts from the last record when that is later',
    { months: 12, decidedAt: at('2026-03-01'), lastRecordAt: at('2026-05-01'), now: at('2026-06-01') },
    'running',
    '2027-05-01',
  ],
  [
    'counts from the last record when there is no decision',
    { months: 12, decidedAt: null, lastRecordAt: at('2026-05-01'), now: at('2026-06-01') },
    'running',
    '2027-05-01',
  ],
  [
    'a hold stops it',
    { months: 12, decidedAt: null, lastRecordAt: at('2020-01-01'), isHeld: true, now: at('2026-06-01') },
    'held',
    null,
  ],
  [
    'no months: never',
    { months: 0, decidedAt: at('2020-01-01'), lastRecordAt: at('2020-01-01'), now: at('2026-06-01') },
    'off',
    null,
  ],
  [
    'announced for the first time before it ends',
    { months: 12, decidedAt: null, lastRecordAt: at('2025-06-10'), now: at('2026-06-01') },
    'notice',
    '2026-06-15',
  ],
  [
    'announced early enough',
    { months: 12, decidedAt: null, lastRecordAt: at('2025-06-10'), noticedAt: at('2026-05-28'), now: at('2026-06-01') },
    'notice',
    '2026-06-11',
  ],
  [
    'announced at the first moment: erased when it ends',
    { months: 12, decidedAt: null, lastRecordAt: at('2025-06-10'), noticedAt: at('2026-05-27'), now: at('2026-06-10') },
    'due',
    '2026-06-10',
  ],
  [
    'run out long ago and never announced: two weeks from now',
    { months: 12, decidedAt: null, lastRecordAt: at('2020-01-01'), now: at('2026-06-01') },
    'notice',
    '2026-06-15',
  ],
  [
    'run out long ago, announced two weeks ago',
    { months: 12, decidedAt: null, lastRecordAt: at('2020-01-01'), noticedAt: at('2026-05-18'), now: at('2026-06-01') },
    'due',
    '2026-06-01',
  ],
  [
    'not while it is in use',
    {
      months: 12,
      decidedAt: null,
      lastRecordAt: at('2020-01-01'),
      noticedAt: at('2026-05-01'),
      isInUse: true,
      now: at('2026-06-01'),
    },
    'waiting',
    '2026-05-15',
  ],
  [
    'kept until a day that is later',
    {
      months: 12,
      decidedAt: null,
      lastRecordAt: at('2020-01-01'),
      keepUntil: at('2027-06-01'),
      noticedAt: null,
      now: at('2026-06-01'),
    },
    'running',
    '2027-06-01',
  ],
  [
    'an announcement from before it was kept counts for nothing',
    {
      months: 12,
      decidedAt: null,
      lastRecordAt: at('2020-01-01'),
      keepUntil: at('2026-06-05'),
      noticedAt: at('2026-01-01'),
      now: at('2026-06-01'),
    },
    'notice',
    '2026-06-15',
  ],
  [
    'an announcement from before a new record counts for nothing',
    { months: 1, decidedAt: null, lastRecordAt: at('2026-05-01'), noticedAt: at('2026-02-01'), now: at('2026-06-01') },
    'notice',
    '2026-06-15',
  ],
];

describe('the clock of a person at a position', () => {
  it.each(cases)('%s', (_, facts, state, eraseAt) => {
    const result = retentionOf({ ...none, ...facts });
    expect(result.state).toBe(state);
    expect(result.eraseAt).toBe(eraseAt === null ? null : at(eraseAt));
  });

  it('never erases before it was announced for two weeks, whatever the facts', () => {
    for (const [, facts] of cases) {
      const result = retentionOf({ ...none, ...facts });
      if (result.state !== 'due') continue;
      const noticedAt = facts.noticedAt ?? Number.POSITIVE_INFINITY;
      expect(facts.now - noticedAt).toBeGreaterThanOrEqual(noticeMs);
    }
  });

  it('counts months by the calendar', () => {
    expect(addMonths(at('2026-01-31'), 1)).toBe(at('2026-02-28'));
    expect(addMonths(at('2024-02-29'), 12)).toBe(at('2025-02-28'));
    expect(addMonths(at('2026-11-30'), 3)).toBe(at('2027-02-28'));
    expect(addMonths(at('2026-06-15'), 12) - at('2026-06-15')).toBe(365 * day);
  });
});
