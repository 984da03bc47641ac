import { expect, it } from 'vitest';
import { canRecordSystemSound } from '../../../../src-main/app/system-sound.ts';

it.each([
  ['win32', '10.0.22631', true],
  ['darwin', '23.1.0', false],
  ['darwin', '23.2.0', true],
  ['darwin', '25.0.0', true],
  ['darwin', '22.6.0', false],
  ['linux', '6.8.0-generic', false],
])('knows where the computer gives its own sound: %s %s', (platform, release, can) => {
  expect(canRecordSystemSound(platform, release)).toBe(can);
});
