import type { Segment } from '../../src-preload/contract/transcripts.ts';
import { foldSpace, splitSpeaker } from './cue-text.ts';
import { parseTime } from './times.ts';

const timeAlone = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
const ending = /^(?:transcription|meeting) ended (?:after|at) /i;
const title = /^.{1,300}\s[-–]\s*transcript\s*$/i;
/** How far into the file its title may stand. */
const headLines = 30;

/** The text of Google Meet's transcript document: "… - Transcript" as a title and times on lines of their own. */
export function isMeet(lines: readonly string[]): boolean {
  const hasTitle = lines.slice(0, headLines).some((line) => title.test(foldSpace(line)));
  return hasTitle && lines.some((line) => timeAlone.test(foldSpace(line)));
}

/**
 * Google Meet's document saved as text. A time stands before the turns of the next minutes: it is the time of the first of
 * them, the others have none. What stands before the first time (date, title, attendees) and from "Transcription ended"
 * on is not part of the conversation.
 */
export function parseMeet(lines: readonly string[]): readonly Segment[] {
  const segments: { speaker: string; startMs: number | null; endMs: null; text: string }[] = [];
  let hasBegun = false;
  let time: number | null = null;
  for (const line of lines) {
    const text = foldSpace(line);
    if (text === '') continue;
    if (timeAlone.test(text)) {
      hasBegun = true;
      time = parseTime(text);
      continue;
    }
    if (!hasBegun) continue;
    if (ending.test(text)) break;
    const turn = splitSpeaker(text);
    const last = segments.at(-1);
    if (turn !== null) {
      segments.push({ speaker: turn.speaker, startMs: time, endMs: null, text: turn.text });
      time = null;
    } else if (last !== undefined) {
      last.text = foldSpace(`${last.text} ${text}`);
    }
  }
  return segments.filter(({ text }) => text !== '');
}
