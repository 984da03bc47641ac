import { z } from 'zod';

const extensions = {
  calendar: ['ics', 'ical', 'ifb'],
  transcript: ['vtt', 'srt', 'sbv', 'txt', 'json'],
} as const;
export type DroppedKind = keyof typeof extensions;

/** Path of a file that was dropped, as the preload script got it from the system; empty when it is no file of the disk. */
export const droppedPathSchema = z.string().min(1).max(4_096);

/** What a file can be used as, by the end of its name; null when Rubric has no use for it. */
export function droppedKindOf(name: string): DroppedKind | null {
  const extension = extensionOf(name);
  if (extensions.calendar.some((known) => known === extension)) return 'calendar';
  return extensions.transcript.some((known) => known === extension) ? 'transcript' : null;
}

/** `vtt` of `Talk.VTT`; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
