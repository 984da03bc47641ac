import { t } from './index.ts';
import { locale } from './locale.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${name}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  dateFormats.set(key, format);
  return format;
}

function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale()} ${name}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale(), options);
  numberFormats.set(key, format);
  return format;
}

function relativeFormat(numeric: 'auto' | 'always', style: 'long' | 'short'): Intl.RelativeTimeFormat {
  const key = `${locale()} ${numeric} ${style}`;
  const format = relativeFormats.get(key) ?? new Intl.RelativeTimeFormat(locale(), { numeric, style });
  relativeFormats.set(key, format);
  return format;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** Whole days between two moments by the calendar of this computer: 0 today, -1 yesterday. */
function calendarDays(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  // Days of 23 and 25 hours exist, so the quotient is rounded.
  return Math.round((midnight(at) - midnight(now)) / day);
}

/** `09:00`, or `9:00 AM` where that is the custom. */
export function formatTime(at: number): string {
  const custom = dateFormat('time', { hour: 'numeric', minute: '2-digit' });
  // A day of 24 hours is written with two digits, so that times line up.
  if (custom.resolvedOptions().hour12 === true) return custom.format(at);
  return dateFormat('time-24', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** `Today`, `Yesterday`, `Tomorrow`, `Mon 23 Nov`; with the year when it is another one. */
export function formatDay(at: number, now: number = Date.now()): string {
  const days = calendarDays(at, now);
  if (Math.abs(days) <= 1) return capitalised(relativeFormat('auto', 'long').format(days, 'day'));
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return isSameYear
    ? dateFormat('day', { weekday: 'short', day: 'numeric', month: 'short' }).format(at)
    : formatDate(at);
}

/** `Today 14:00`, `Mon 23 Nov 09:30`. */
export function formatDayTime(at: number, now: number = Date.now()): string {
  return `${formatDay(at, now)} ${formatTime(at)}`;
}

/** The same behind other words: `today 14:00`. */
export function formatDayTimeWithin(at: number, now: number = Date.now()): string {
  const text = formatDayTime(at, now);
  const isNamed = Math.abs(calendarDays(at, now)) <= 1;
  return isNamed ? text.charAt(0).toLocaleLowerCase(locale()) + text.slice(1) : text;
}

/** `2 Nov 2026`. */
export function formatDate(at: number): string {
  return dateFormat('date', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** `2 November`; with the year when it is another one. */
export function formatLongDay(at: number, now: number = Date.now()): string {
  return new Date(at).getFullYear() === new Date(now).getFullYear()
    ? dateFormat('long-day', { day: 'numeric', month: 'long' }).format(at)
    : dateFormat('long-date', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** `November 2026`. */
export function formatMonth(at: number): string {
  return dateFormat('month', { month: 'long', year: 'numeric' }).format(at);
}

/** `just now` is a matter of texts; this answers null under `leastMs` so that the caller can say it. */
export function formatRelative(
  at: number,
  now: number = Date.now(),
  style: 'long' | 'short' = 'long',
  leastMs: number = 10 * second,
): string | null {
  const difference = at - now;
  const size = Math.abs(difference);
  if (size < leastMs) return null;
  const format = relativeFormat('always', style);
  // English short style has dots ("2 min. ago") in some regions only; without them in all.
  const without = (text: string) => (style === 'short' ? text.replaceAll('.', '') : text);
  if (size < minute) return without(format.format(Math.round(difference / second), 'second'));
  if (size < hour) return without(format.format(Math.trunc(difference / minute), 'minute'));
  if (size < day) return without(format.format(Math.trunc(difference / hour), 'hour'));
  return without(format.format(Math.trunc(difference / day), 'day'));
}

/** `1,240`. */
export function formatNumber(value: number): string {
  return numberFormat('number', {}).format(value);
}

/** One decimal, always: `4.0`, as ratings are shown. */
export function formatMean(value: number): string {
  return numberFormat('mean', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** `20 %` of a share from 0 to 1. */
export function formatPercent(share: number): string {
  return numberFormat('percent', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `58 min`. Of our own texts: English regions do not agree on "min" and "mins". */
export function formatMinutes(minutes: number): string {
  return t('app.minutes', { minutes });
}

/** How long something took, from milliseconds: `0.4 s`, `12 s`, `3 min`. */
export function formatDuration(ms: number): string {
  if (ms >= minute) return formatMinutes(Math.round(ms / minute));
  const seconds = ms / second;
  return t('app.seconds', { seconds: seconds < 10 ? seconds : Math.round(seconds) });
}

/** A running timer, from milliseconds: `12:04`, over an hour `1:02:03`. */
export function formatTimer(ms: number): string {
  const total = Math.max(0, Math.floor(ms / second));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3_600);
  const minutes = Math.floor(total / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${two(minutes)}:${two(total % 60)}`;
}

/** `84 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const unit = bytes < 1_000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const size = unit === 'byte' ? bytes : bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
  return numberFormat(unit, {
    style: 'unit',
    unit,
    // Short, a byte is not counted: “492 byte”.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(size);
}

/** Names in a row: `Ana, Ben and Chi`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction', style: 'long' }).format(names);
}
