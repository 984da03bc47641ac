/** Lever's scores: 1 strong no, 2 no, 3 yes, 4 strong yes (reference/lever-api.md section 14). */
export type LeverScore = 1 | 2 | 3 | 4;

const scores: readonly LeverScore[] = [1, 2, 3, 4];

/** The number in front of an option ("3 - Hire"); null without one. */
export function optionNumber(option: string): number | null {
  const found = /^\s*(\d+)\b/.exec(option);
  return found === null ? null : Number(found[1]);
}

/** Whether a list of options begins with its worse end, which is the end that says no. */
export function isWorstFirst(options: readonly string[]): boolean {
  return /\b(no|not|don.t|poor|weak|low)\b/i.test(options[0] ?? '');
}

/**
 * The score that a field's value stands for (section 13): a number, an option that begins with its number, or one of four
 * options by its place, counted from the end that says no. Null for none, and for 0, which is "not rated".
 */
export function leverScoreOf(value: unknown, options: readonly string[]): LeverScore | null {
  if (typeof value === 'number') return scores.find((score) => score === value) ?? null;
  if (typeof value !== 'string') return null;
  const number = optionNumber(value);
  if (number !== null) return scores.find((score) => score === number) ?? null;
  const index = options.indexOf(value);
  if (options.length !== 4 || index < 0) return null;
  return scores[isWorstFirst(options) ? index : 3 - index] ?? null;
}

/** Where Lever's four scores stand among Rubric's five steps; the way back of how Rubric fills Lever's forms. */
const places: Readonly<Record<LeverScore, number>> = { 1: 1, 2: 2, 3: 3.5, 4: 5 };

export function placeOfLeverScore(score: LeverScore): number {
  return places[score];
}
