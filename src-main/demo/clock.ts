/** The server's clock: the given one, shifted by a skew that tests may set. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  setSkew(ms: number): void;
}

export function createClock(now: () => number): Clock {
  let skew = 0;
  return {
    now: () => Math.floor(now() + skew),
    setSkew: (ms) => {
      skew = ms;
    },
  };
}
