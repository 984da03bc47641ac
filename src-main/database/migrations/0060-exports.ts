import type { Migration } from './index.ts';

/**
 * Exports know more: Lever's feedback form as a third kind, what is special to a kind (`extra`), when a send was begun and
 * when one failed, who adds it, what the opportunity was like when the export was asked for, and the one later read that
 * tells whether Lever could process the file. Feedback templates are a cache of Lever's; how a person fills one is theirs.
 */
export const exportsInDepth: Migration = {
  version: 60,
  name: 'exports in depth',
  up: `
    CREATE TABLE export_next (
      id TEXT PRIMARY KEY,
      short_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('pdf', 'note', 'feedback')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'attention', 'cancelled')),
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      opportunity_id TEXT,
      document TEXT NOT NULL,
      -- What only this kind has: the note's score, the form's answers.
      extra TEXT,
      file_name TEXT,
      -- 1 from the moment before the first byte leaves: from then on it cannot be called off.
      maybe_sent INTEGER NOT NULL DEFAULT 0,
      -- When the last send whose answer was not seen was begun: Lever may still be at it for a while.
      sent_at INTEGER,
      -- The Lever user who adds it, when it is not the connection's.
      perform_as TEXT,
      asked_posting_id TEXT,
      asked_contact_id TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at INTEGER,
      failed_at INTEGER,
      error TEXT,
      lever_id TEXT,
      -- When to read once more whether Lever processed the file; null when that is known.
      confirm_at INTEGER,
      sha256 TEXT,
      pages INTEGER,
      bytes INTEGER,
      created_at INTEGER NOT NULL,
      delivered_at INTEGER
    ) STRICT;
    INSERT INTO export_next (id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, file_name,
        maybe_sent, attempts, next_try_at, error, lever_id, sha256, pages, bytes, created_at, delivered_at)
      SELECT id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, file_name,
        maybe_sent, attempts, next_try_at, error, lever_id, sha256, pages, bytes, created_at, delivered_at
      FROM export ORDER BY rowid;
    DROP TABLE export;
    ALTER TABLE export_next RENAME TO export;
    CREATE INDEX export_open ON export (state, created_at);

    CREATE TABLE feedback_template (
      id TEXT PRIMARY KEY,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      instructions TEXT NOT NULL,
      stage_id TEXT,
      fields TEXT NOT NULL
    ) STRICT;
    -- From where a person fills the fields of a template; remembered for the next time.
    CREATE TABLE feedback_mapping (
      template_id TEXT PRIMARY KEY,
      sources TEXT NOT NULL,
      used_at INTEGER NOT NULL
    ) STRICT;
  `,
};
