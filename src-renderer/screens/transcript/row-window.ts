/** The rows of a long list that are drawn, from `first` up to (not with) `end`, and the empty space above and below, px. */
export type RowWindow = {
  readonly first: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
};

const leastKnown = 8;

/** How many px above and below the visible part are drawn too. */
const marginPx = 1_200;

/** The mean of the known heights, px; null while they are too few to say something of the others. */
export function meanHeight(heights: ReadonlyMap<number, number>): number | null {
  if (heights.size < leastKnown) return null;
  let sum = 0;
  for (const height of heights.values()) sum += height;
  return sum / heights.size;
}

/** Where each row begins, px, by its height or, where that is not known yet, by `guess`; and the total. */
export function offsetsOf(count: number, heights: ReadonlyMap<number, number>, guess: number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let row = 0; row < count; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (heights.get(row) ?? guess);
  return offsets;
}

/** The last row that begins at a place or before it. */
function rowAt(offsets: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What is to be drawn of a list that is scrolled to `top` in a box of this height (px). */
export function windowOf(offsets: Float64Array, top: number, height: number): RowWindow {
  const count = offsets.length - 1;
  if (count <= 0) return { first: 0, end: 0, above: 0, below: 0 };
  const first = rowAt(offsets, Math.max(0, top - marginPx));
  const end = Math.min(count, rowAt(offsets, top + height + marginPx) + 1);
  const total = offsets[count] ?? 0;
  return { first, end, above: offsets[first] ?? 0, below: total - (offsets[end] ?? 0) };
}
