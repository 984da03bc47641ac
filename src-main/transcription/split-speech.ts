/** A stretch in which somebody speaks, in steps of `stepMs`; `to` is the first step after it. */
export type Stretch = { readonly from: number; readonly to: number };

/** Length of the pieces whose loudness is looked at. */
export const stepMs = 20;
const perSecond = 1_000 / stepMs;

/** A shorter pause belongs to what is said. */
const pause = 0.6 * perSecond;
/** A little before and after: words begin softer than they go on. */
const margin = 0.2 * perSecond;
/** Shorter sounds are no words. */
const shortest = 0.2 * perSecond;
/** Models hear 30 seconds at once. */
const longest = 28 * perSecond;
/** Where a long speech is cut: at its most silent moment within this end of it. */
const cutWithin = 6 * perSecond;

/** How loud is louder than the room: well above its usual noise, and between plain limits (1 is full scale). */
function thresholdOf(levels: Float32Array): number {
  const sorted = Float32Array.from(levels).sort();
  const noise = sorted[Math.floor(sorted.length * 0.15)] ?? 0;
  return Math.min(0.02, Math.max(0.003, noise * 3));
}

/** Where somebody speaks, from the loudness (root mean square, 0 to 1) of each step. In order, none longer than 28 seconds. */
export function findSpeech(levels: Float32Array): readonly Stretch[] {
  const threshold = thresholdOf(levels);
  const joined: { from: number; to: number; loud: number }[] = [];
  for (const [step, level] of levels.entries()) {
    if (level < threshold) continue;
    const last = joined.at(-1);
    if (last !== undefined && step - last.to < pause) {
      last.to = step + 1;
      last.loud += 1;
    } else {
      joined.push({ from: step, to: step + 1, loud: 1 });
    }
  }
  return joined
    .filter(({ loud }) => loud >= shortest)
    .map(({ from, to }) => ({ from: Math.max(0, from - margin), to: Math.min(levels.length, to + margin) }))
    .flatMap((stretch) => cut(levels, stretch));
}

function cut(levels: Float32Array, stretch: Stretch): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let { from } = stretch;
  while (stretch.to - from > longest) {
    let at = from + longest;
    for (let step = at; step > from + longest - cutWithin; step -= 1) {
      if ((levels[step] ?? 1) < (levels[at] ?? 1)) at = step;
    }
    pieces.push({ from, to: at });
    from = at;
  }
  pieces.push({ from, to: stretch.to });
  return pieces;
}
