// How a bench sums up and prints.

/** The middle value; of an even number, the mean of the two in the middle. Throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no values, no median');
  return (lower + upper) / 2;
}

/** One measured figure beside its floor, both in `unit`, and the budget of design section 7 as a ratio. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly figure: number;
  readonly floor: number;
  readonly budget: number;
}

/** The line for a figure. */
export function figureLine({ what, unit, figure, floor, budget }: Figure): string {
  const ratio = figure / floor;
  const verdict = ratio <= budget ? 'within' : 'over';
  return `${what}: ${figure.toFixed(0)} ${unit}, floor ${floor.toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)} (${verdict} the budget of ${budget})`;
}
