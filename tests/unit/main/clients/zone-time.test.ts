import { describe, expect, it } from 'vitest';
import { seriesUid } from '../../../../src-main/clients/microsoft-calendar/to-event.ts';
import { zoneTime } from '../../../../src-main/clients/microsoft-calendar/zone-time.ts';

describe('zoneTime', () => {
  it.each([
    ['2026-11-24T09:00:00.0000000', 'UTC', '2026-11-24T09:00:00Z'],
    ['2026-11-24T09:00:00.0000000', 'Europe/Madrid', '2026-11-24T08:00:00Z'],
    ['2026-07-01T09:00:00', 'W. Europe Standard Time', '2026-07-01T07:00:00Z'],
    ['2026-11-24T09:00:00', 'Pacific Standard Time', '2026-11-24T17:00:00Z'],
    ['2026-11-24T09:00:00+05:30', 'UTC', '2026-11-24T03:30:00Z'],
    ['2026-11-24T09:00:00Z', 'Europe/Madrid', '2026-11-24T09:00:00Z'],
    // The hour after the clock went forward.
    ['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(zoneTime(text, zone)).toBe(Date.parse(expected));
  });

  it.each([
    ['tomorrow', 'UTC'],
    ['2026-11-24T09:00:00', 'Middle-earth Standard Time'],
  ])('knows nothing of %s in %s', (text, zone) => {
    expect(zoneTime(text, zone)).toBeNull();
  });
});

describe('seriesUid', () => {
  it('takes the date out of an occurrence’s global object id, and leaves other UIDs alone', () => {
    const series = `040000008200E00074C5B7101A82E00800000000${'AB'.repeat(20)}`;
    const occurrence = `040000008200E00074C5B7101A82E00807EA0B18${'AB'.repeat(20)}`;
    expect(seriesUid(occurrence)).toBe(series);
    expect(seriesUid(series)).toBe(series);
    expect(seriesUid('abc@google.com')).toBe('abc@google.com');
  });
});
