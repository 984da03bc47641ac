import { describe, expect, it } from 'vitest';
import { dueReminders, isQuiet } from '../../../../src-main/interviews/due-reminders.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = 1_000 * hour;

function interview(state: 'scheduled' | 'running' | 'to-score' | 'scored', more: object = {}) {
  return { id: 'i', state, startsAt: start, minutes: 60, isEventCancelled: false, createdAt: 0, ...more };
}

describe('dueReminders', () => {
  it.each([
    ['eleven minutes before', interview('scheduled'), start - 11 * minute, []],
    ['ten minutes before', interview('scheduled'), start - 10 * minute, ['soon']],
    ['at its start', interview('scheduled'), start, []],
    ['while it runs', interview('running'), start - minute, []],
    ['before a cancelled one', interview('scheduled', { isEventCancelled: true }), start - 5 * minute, []],
    ['before one without a date', interview('scheduled', { startsAt: null }), start, []],
    ['just after it', interview('to-score'), start + 61 * minute, []],
    ['an hour after it', interview('to-score'), start + 2 * hour, ['score-hour']],
    ['an hour after it, with a score', interview('scored'), start + 2 * hour, []],
    ['a day after it', interview('to-score'), start + 25 * hour, ['score-day']],
    ['a week after it', interview('to-score'), start + 169 * hour, []],
    ['an hour after it, added just now', interview('to-score', { createdAt: start + 3 * hour }), start + 3 * hour, []],
  ])('%s', (_, row, now, kinds) => {
    expect(dueReminders([row], now).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('isQuiet', () => {
  it.each([
    ['20:00', true],
    ['23:59', true],
    ['06:59', true],
    ['07:00', false],
    ['12:00', false],
  ])('%s between 20:00 and 07:00 is %s', (time, expected) => {
    expect(isQuiet(time, '20:00', '07:00')).toBe(expected);
  });

  it('is never quiet without quiet hours, and knows those of one day', () => {
    expect(isQuiet('03:00', '00:00', '00:00')).toBe(false);
    expect(isQuiet('13:00', '12:00', '14:00')).toBe(true);
    expect(isQuiet('15:00', '12:00', '14:00')).toBe(false);
  });
});
