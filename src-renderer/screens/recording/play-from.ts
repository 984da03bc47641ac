import { createContext } from 'react';

/** Plays the recording of the transcript on screen from a time (milliseconds); null where there is none that its times belong to. */
export const PlayFrom = createContext<((atMs: number) => void) | null>(null);
