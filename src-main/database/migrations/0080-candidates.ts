import type { Migration } from './index.ts';

/**
 * Candidates in more detail: what changed at an opportunity since it was first read, and links of people who were added
 * by hand. A linked person's row stays as it was typed, so that the link can be undone: their interviews move to the
 * row of the opportunity and remember whose they were.
 */
export const candidates: Migration = {
  version: 80,
  name: 'candidates',
  up: `
    -- What a list of a posting's candidates is sorted by lies in the index, so that no wide row is read for it.
    DROP INDEX opportunity_of_posting;
    CREATE INDEX opportunity_of_posting ON opportunity (posting_id, stage_id, owner_id, updated_at);

    -- Ids only (of stages, postings, users, people), no words about the person; tags as a JSON list.
    CREATE TABLE opportunity_change (
      id INTEGER PRIMARY KEY,
      opportunity_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('stage', 'posting', 'owner', 'tags', 'archived', 'reopened', 'merged')),
      before TEXT,
      after TEXT,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX opportunity_change_of ON opportunity_change (opportunity_id);
    CREATE TRIGGER opportunity_change_gone AFTER DELETE ON opportunity BEGIN
      DELETE FROM opportunity_change WHERE opportunity_id = OLD.id;
    END;

    ALTER TABLE candidate ADD COLUMN linked_to TEXT REFERENCES candidate (id) ON DELETE CASCADE;
    ALTER TABLE candidate ADD COLUMN linked_at INTEGER;
    CREATE INDEX candidate_linked_to ON candidate (linked_to) WHERE linked_to IS NOT NULL;
    -- The person added by hand whose interview this was before the link.
    ALTER TABLE interview ADD COLUMN by_hand_id TEXT REFERENCES candidate (id) ON DELETE SET NULL;
    CREATE INDEX interview_by_hand ON interview (by_hand_id) WHERE by_hand_id IS NOT NULL;
  `,
};
