import type { Migration } from './index.ts';

/**
 * What others wrote about a candidate in Lever, as it was read last: feedback forms and notes, each a JSON list in
 * Rubric's own form, or null when Lever does not let it be read. Goes with the candidate. And which part of a transcript's segments is in
 * view, so that a long one is written in slices and still there whole or not at all.
 */
export const othersWriting: Migration = {
  version: 120,
  name: 'others-writing',
  up: `
    CREATE TABLE others_writing (
      opportunity_id TEXT PRIMARY KEY REFERENCES opportunity (id) ON DELETE CASCADE,
      feedback TEXT,
      notes TEXT,
      read_at INTEGER NOT NULL
    ) STRICT;

    -- Which segments are in view: from the first to before the end, all without one. What lies outside is being written, or
    -- is to be deleted, which has_rest says.
    ALTER TABLE transcript ADD COLUMN first_ordinal INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE transcript ADD COLUMN end_ordinal INTEGER;
    ALTER TABLE transcript ADD COLUMN has_rest INTEGER NOT NULL DEFAULT 0;
  `,
};
