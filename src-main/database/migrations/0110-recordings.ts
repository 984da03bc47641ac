import type { Migration } from './index.ts';

/**
 * Recordings of interviews, and whether the candidate agreed to one. The sound itself lies in files of the profile's folder
 * `recordings`; a row says what a folder is. What was said about consent is never overwritten: the last row counts.
 */
export const recordings: Migration = {
  version: 110,
  name: 'recordings',
  up: `
    CREATE TABLE recording_consent (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('granted', 'refused')),
      how TEXT NOT NULL CHECK (how IN ('said', 'written', 'other')),
      decided_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX recording_consent_of_interview ON recording_consent (interview_id);

    CREATE TABLE recording (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      started_at INTEGER NOT NULL,
      -- Null while it is being made, and after a crash until the next start.
      ended_at INTEGER,
      channels INTEGER NOT NULL CHECK (channels IN (1, 2)),
      milliseconds INTEGER NOT NULL DEFAULT 0,
      was_interrupted INTEGER NOT NULL DEFAULT 0,
      -- 1: its files are to be deleted, and then the row.
      is_to_erase INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX recording_of_interview ON recording (interview_id);
  `,
};
