/** Where times and ids come from; passed in, so that tests decide them. */
export type Stamp = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A new id of our own rows. */
  readonly newId: () => string;
};
