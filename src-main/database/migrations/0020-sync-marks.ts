import type { Migration } from './index.ts';

/**
 * Crawls are numbered, so that "seen since this crawl began" is a comparison that other crawls beside it cannot spoil.
 * What changed is added up until somebody looks. The words with which a rating was left out can be taken out of a
 * submitted scorecard, like all other words about a person that is gone.
 */
export const syncMarks: Migration = {
  version: 20,
  name: 'sync-marks',
  up: `
    CREATE TABLE crawl_number (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL) STRICT;
    INSERT INTO crawl_number (id, last) VALUES (1, 0);
    UPDATE opportunity SET seen_in = '';

    ALTER TABLE sync_state ADD COLUMN unseen_changes TEXT;
    ALTER TABLE sync_state ADD COLUMN looked_at INTEGER;

    DROP TRIGGER rating_frozen_update;
    CREATE TRIGGER rating_frozen_update BEFORE UPDATE ON rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
        AND NOT (NEW.value IS OLD.value AND NEW.skill_id = OLD.skill_id AND NEW.scorecard_id = OLD.scorecard_id
          AND OLD.cannot_judge IS NOT NULL AND NEW.cannot_judge = '')
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
  `,
};
