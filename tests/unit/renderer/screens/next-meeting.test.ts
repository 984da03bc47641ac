import { expect, it } from 'vitest';
import { isSoon } from '../../../../src-renderer/screens/interview/next-meeting.ts';

const minute = 60_000;

it.each([
  ['in an hour', 60, false],
  ['in ten minutes', 10, false],
  ['in just under ten minutes', 9.99, true],
  ['now', 0, true],
  ['for a minute already', -1, true],
])('a meeting %s', (_name, minutes, expected) => {
  expect(isSoon({ startsAt: 1_000_000_000 + minutes * minute }, 1_000_000_000)).toBe(expected);
});
