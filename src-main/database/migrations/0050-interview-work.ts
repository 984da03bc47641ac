import type { Migration } from './index.ts';

/**
 * The work of an interview in more detail: when each line of the notes was written, versions of the notes to step back
 * through, the question that was on screen, which question a piece of evidence belongs to, when a rating was given, and
 * ratings of single questions.
 */
export const interviewWork: Migration = {
  version: 50,
  name: 'interview-work',
  up: `
    -- A JSON list with a time (milliseconds) or null for each line of the body.
    ALTER TABLE notes ADD COLUMN line_times TEXT NOT NULL DEFAULT '[]';

    CREATE TABLE note_version (
      id INTEGER PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
      body TEXT NOT NULL,
      line_times TEXT NOT NULL,
      cursor INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX note_version_of_interview ON note_version (interview_id, direction, id);

    ALTER TABLE interview ADD COLUMN current_question_id TEXT;
    ALTER TABLE evidence ADD COLUMN question_id TEXT;
    ALTER TABLE rating ADD COLUMN rated_at INTEGER;

    CREATE TABLE question_rating (
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      question_id TEXT NOT NULL,
      value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
      PRIMARY KEY (scorecard_id, question_id)
    ) STRICT;
    CREATE TRIGGER question_rating_frozen_insert BEFORE INSERT ON question_rating
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER question_rating_frozen_update BEFORE UPDATE ON question_rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
  `,
};
