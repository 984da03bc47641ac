import type { Migration } from './index.ts';

/**
 * What others wrote about a candidate in Lever, as it was read last: feedback forms and notes, each a JSON list in
 * Rubric's own form, or null when Lever does not let it be read. Goes with the candidate.
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
  `,
};
