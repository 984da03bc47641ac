import { beforeEach, describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatDayTime,
  formatDayTimeWithin,
  formatDuration,
  formatLongDay,
  formatMean,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTimer,
} from '../../../../src-renderer/messages/formats.ts';
import { locale, setLocale, textLanguage } from '../../../../src-renderer/messages/locale.ts';

const now = new Date(2026, 10, 24, 11, 40).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
/** Newer Unicode data puts narrow spaces between number and unit. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

beforeEach(() => setLocale('en-GB'));

describe('days and times', () => {
  test('near days have names', () => {
    expect(formatDayTime(at(24, 14), now)).toBe('Today 14:00');
    expect(formatDayTime(at(23, 23, 59), now)).toBe('Yesterday 23:59');
    expect(formatDayTime(at(25, 0), now)).toBe('Tomorrow 00:00');
  });

  test('within a sentence near days are small, other days keep their capitals', () => {
    expect(formatDayTimeWithin(at(24, 14), now)).toBe('today 14:00');
    expect(formatDayTimeWithin(at(26, 9), now)).toBe('Thu 26 Nov 09:00');
  });

  test('other days are named by weekday and date', () => {
    expect(formatDay(at(20, 9), now)).toBe('Fri 20 Nov');
    expect(formatDayTime(at(26, 9), now)).toBe('Thu 26 Nov 09:00');
  });

  test('another year is said', () => {
    expect(formatDay(new Date(2025, 0, 5).getTime(), now)).toBe('5 Jan 2025');
    expect(formatLongDay(at(2, 9), now)).toBe('2 November');
    expect(formatLongDay(new Date(2025, 2, 3).getTime(), now)).toBe('3 March 2025');
  });

  test('times follow the region', () => {
    setLocale('en-US');
    expect(plain(formatDayTime(at(24, 14), now))).toBe('Today 2:00 PM');
  });
});

describe('how long ago', () => {
  test('in the largest whole unit', () => {
    expect(formatRelative(now - 125_000, now)).toBe('2 minutes ago');
    expect(formatRelative(now - 125_000, now, 'short')).toBe('2 min ago');
    expect(formatRelative(now - 3 * 3_600_000, now)).toBe('3 hours ago');
    expect(formatRelative(now - 50 * 3_600_000, now)).toBe('2 days ago');
    expect(formatRelative(now + 38_000, now)).toBe('in 38 seconds');
  });

  test('short words have no dots in any region', () => {
    setLocale('en-US');
    expect(formatRelative(now - 125_000, now, 'short')).toBe('2 min ago');
  });

  test('null when it is just now', () => {
    expect(formatRelative(now - 9_000, now)).toBeNull();
  });
});

describe('numbers', () => {
  test('counts, means, shares', () => {
    expect(formatNumber(1240)).toBe('1,240');
    expect(formatMean(4)).toBe('4.0');
    expect(formatMean(3.846)).toBe('3.8');
    expect(plain(formatPercent(0.2))).toMatch(/^20 ?%$/);
  });

  test('durations and sizes', () => {
    expect(formatMinutes(58)).toBe('58 min');
    expect(formatDuration(400)).toBe('0.4 s');
    expect(formatDuration(38_400)).toBe('38 s');
    expect(formatDuration(180_000)).toBe('3 min');
    expect(formatTimer(724_000)).toBe('12:04');
    expect(formatTimer(3_723_000)).toBe('1:02:03');
    expect(formatTimer(-5)).toBe('00:00');
    expect(plain(formatBytes(1_240_000))).toBe('1.2 MB');
    expect(plain(formatBytes(84_300))).toBe('84 kB');
  });
});

describe('locale', () => {
  test('a language without texts gives English, so that a sentence has one language', () => {
    setLocale('fr-FR');
    expect(locale()).toBe('en-GB');
    expect(textLanguage()).toBe('en');
  });

  test('a language that was chosen wins; the system’s region stays where it speaks that language', () => {
    setLocale('de_AT');
    expect([locale(), textLanguage()]).toEqual(['de-AT', 'de']);
    setLocale('de-AT', 'en');
    expect(locale()).toBe('en-GB');
    setLocale('en-US', 'de');
    expect(locale()).toBe('de-DE');
    setLocale('en-US', 'en');
    expect(locale()).toBe('en-US');
  });

  test('English regions stay, malformed names do not break anything', () => {
    setLocale('en_US');
    expect(locale()).toBe('en-US');
    setLocale('en-!!');
    expect(locale()).toBe('en-GB');
  });
});
