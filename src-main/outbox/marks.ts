/**
 * By what an export is found again in Lever: its short id in the file's name, and in the last line of a note or of a text in
 * a form. Whole words only: an id must not be found inside another word.
 */
export function hasShortId(text: string, shortId: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${shortId}(?![A-Za-z0-9])`).test(text);
}

/** The line that a note or a form ends with. `part` counts from 1. */
export function markLine(shortId: string, part = 1, parts = 1): string {
  return parts === 1 ? `Rubric export ${shortId}` : `Rubric export ${shortId}, part ${part} of ${parts}`;
}
