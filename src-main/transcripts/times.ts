/**
 * "01:02:03.456", "02:03,456", "1:02:03" as milliseconds; null when it is no time. Hours may be missing or have more
 * digits, the fraction may be missing, with a comma or a full stop.
 */
export function parseTime(text: string): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Milliseconds as "01:02:03.456"; a negative or fractional value is rounded into range. */
export function formatTime(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(whole / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(whole % 1000).padStart(3, '0')}`;
}

/** Seconds (as JSON has them) as milliseconds; null for what is no time. */
export function secondsToMs(seconds: number | null): number | null {
  return seconds === null || seconds < 0 || seconds > 10_000_000 ? null : Math.round(seconds * 1000);
}
