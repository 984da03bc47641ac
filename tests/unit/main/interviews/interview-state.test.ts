import { describe, expect, it } from 'vitest';
import { interviewState } from '../../../../src-main/interviews/interview-state.ts';

const minute = 60_000;
const base = { startedAt: null, endedAt: null, startsAt: 100 * minute, minutes: 60, isSubmitted: false, now: 0 };

describe('interviewState', () => {
  it.each([
    ['before its start', { now: 99 * minute }, 'scheduled'],
    ['in its time and not started', { now: 130 * minute }, 'scheduled'],
    ['a moment before its planned end', { now: 160 * minute - 1 }, 'scheduled'],
    ['at its planned end', { now: 160 * minute }, 'to-score'],
    ['without a planned start', { startsAt: null, now: 9_999 * minute }, 'scheduled'],
    ['started', { startedAt: 101 * minute, now: 102 * minute }, 'running'],
    ['started early', { startedAt: 90 * minute, now: 95 * minute }, 'running'],
    ['started and far over its time', { startedAt: 101 * minute, now: 999 * minute }, 'running'],
    ['ended early', { startedAt: 101 * minute, endedAt: 110 * minute, now: 111 * minute }, 'to-score'],
    ['submitted', { startedAt: 101 * minute, endedAt: 110 * minute, isSubmitted: true, now: 999 * minute }, 'scored'],
    ['submitted without ever being started', { isSubmitted: true }, 'scored'],
  ])('%s', (_name, more, state) => {
    expect(interviewState({ ...base, ...more })).toBe(state);
  });
});
