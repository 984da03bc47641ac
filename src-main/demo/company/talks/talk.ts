/** An invented interview: who speaks, by a letter, and what is said. */
export interface Talk {
  candidate: string;
  speakers: Record<'a' | 'b' | 'c', string>;
  lines: readonly (readonly ['a' | 'b' | 'c', string])[];
}
