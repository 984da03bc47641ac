/** As many answers are looked back on. */
const lookedBack = 8;

export type Latency = { readonly note: (tookMs: number) => void; readonly current: () => number };

/**
 * How long Lever takes for an answer at present, milliseconds: the least of the last eight, since single ones are held up by
 * many things (a new connection, a busy computer); 0 until there were as many.
 */
export function createLatency(): Latency {
  const last: number[] = [];
  return {
    note: (tookMs) => {
      last.push(tookMs);
      if (last.length > lookedBack) last.shift();
    },
    current: () => (last.length < lookedBack ? 0 : Math.min(...last)),
  };
}
