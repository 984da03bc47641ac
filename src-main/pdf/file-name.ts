import { cleanLine } from './clean-text.ts';

/** Characters, counted as people count them (graphemes). Lever and both systems take more; people's screens do not. */
const longestName = 120;
// What Windows reserves, what macOS and shells trip over, and everything that is invisible or changes direction, but for
// the joiners that names and emoji are written with.
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Co}\p{Cn}\p{Cs}]|(?!\u200c|\u200d)\p{Cf}/gu;
const extension = '.pdf';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function safe(part: string): string {
  const text = cleanLine(part.replace(unsafe, ' '));
  return text.replace(/^[.\s]+|[.\s]+$/g, '') || 'Unknown';
}

/** UTF-16 code units, which is what Windows counts; at least as many as graphemes. */
function cutAtGrapheme(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > length - 1) break;
    cut += segment;
  }
  return `${cut.replace(/[.\s]+$/, '')}…`;
}

/** "2026-11-24" on the wall calendar of that time zone. */
function calendarDate(dateMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const value = (type: string): string => parts.formatToParts(dateMs).find((part) => part.type === type)?.value ?? '';
  return `${value('year').padStart(4, '0')}-${value('month')}-${value('day')}`;
}

/**
 * `Interview – <candidate> – <position> – <date> – <export id>.pdf`, safe on Windows, macOS and Lever: NFC, no reserved,
 * control or bidi-control character, no dot or space at an end, at most 120 characters. Candidate and position give way
 * to that, at grapheme borders; the export id, by which a file is found again, never does.
 */
export function exportFileName(parts: {
  readonly candidate: string;
  readonly position: string;
  /** Milliseconds since the epoch. */
  readonly dateMs: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly shortId: string;
}): string {
  const tail = ` – ${calendarDate(parts.dateMs, parts.timeZone)} – ${parts.shortId}${extension}`;
  const head = 'Interview – ';
  const between = ' – ';
  const room = longestName - head.length - between.length - tail.length;
  const candidate = safe(parts.candidate);
  const position = safe(parts.position);
  // Whichever is short leaves its room to the other; the candidate gets the larger half.
  const forCandidate = Math.max(Math.ceil(room * 0.6), room - position.length);
  const shownCandidate = cutAtGrapheme(candidate, forCandidate);
  const shownPosition = cutAtGrapheme(position, room - shownCandidate.length);
  return `${head}${shownCandidate}${between}${shownPosition}${tail}`;
}
