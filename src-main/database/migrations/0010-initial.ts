import type { Migration } from './index.ts';

/**
 * The first form of the store. Lever's rows (`lever_user` to `opportunity`) are a cache that can be read again; all
 * else is people's own work. JSON columns hold documents that are parsed with zod when they are read.
 */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  up: `
    CREATE TABLE connection (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('lever', 'demo')),
      environment TEXT NOT NULL CHECK (environment IN ('sandbox', 'production', 'demo')),
      method TEXT NOT NULL CHECK (method IN ('oauth', 'api-key')),
      state TEXT NOT NULL CHECK (state IN ('setting-up', 'connected', 'reconnect')),
      error TEXT,
      connected_at INTEGER NOT NULL,
      last_contact_at INTEGER,
      user_id TEXT,
      grants TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lever_user (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      access_role TEXT NOT NULL,
      deactivated_at INTEGER
    ) STRICT;

    CREATE TABLE stage (id TEXT PRIMARY KEY, text TEXT NOT NULL, ordinal INTEGER NOT NULL) STRICT;
    CREATE TABLE archive_reason (id TEXT PRIMARY KEY, text TEXT NOT NULL, type TEXT) STRICT;

    CREATE TABLE posting (
      id TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      state TEXT NOT NULL,
      team TEXT,
      department TEXT,
      location TEXT,
      commitment TEXT,
      workplace_type TEXT,
      owner_id TEXT,
      hiring_manager_id TEXT,
      confidentiality TEXT NOT NULL,
      url TEXT,
      folded TEXT NOT NULL,
      content TEXT,
      updated_at INTEGER,
      seen_in TEXT NOT NULL
    ) STRICT;

    CREATE TABLE opportunity (
      id TEXT PRIMARY KEY,
      contact_id TEXT,
      posting_id TEXT,
      name TEXT NOT NULL,
      emails TEXT NOT NULL,
      headline TEXT,
      stage_id TEXT,
      origin TEXT,
      owner_id TEXT,
      tags TEXT NOT NULL,
      archived_at INTEGER,
      archive_reason_id TEXT,
      is_anonymized INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER,
      last_advanced_at INTEGER,
      url TEXT,
      seen_in TEXT NOT NULL
    ) STRICT;
    CREATE INDEX opportunity_of_posting ON opportunity (posting_id);

    -- What a search looks through lies in rows of its own: beside wide rows the same scan is 12 times slower.
    CREATE TABLE candidate_search (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (kind, ref_id)
    ) STRICT;
    CREATE INDEX candidate_search_of_scope ON candidate_search (scope);

    CREATE TABLE position (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      is_own_name INTEGER NOT NULL DEFAULT 0,
      role TEXT NOT NULL,
      posting_id TEXT,
      import_job_details INTEGER NOT NULL DEFAULT 1,
      import_applicant_details INTEGER NOT NULL DEFAULT 1,
      job_details_minutes INTEGER NOT NULL DEFAULT 30,
      applicants_minutes INTEGER NOT NULL DEFAULT 2,
      created_at INTEGER NOT NULL,
      archived_at INTEGER
    ) STRICT;

    CREATE TABLE round (
      id TEXT PRIMARY KEY,
      position_id TEXT NOT NULL REFERENCES position (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      minutes INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX round_of_position ON round (position_id, ordinal);

    CREATE TABLE guide (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      content TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (round_id, version)
    ) STRICT;

    CREATE TABLE candidate (
      id TEXT PRIMARY KEY,
      opportunity_id TEXT UNIQUE,
      position_id TEXT REFERENCES position (id) ON DELETE SET NULL,
      name TEXT NOT NULL,
      email TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE event_source (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('ics', 'demo', 'own', 'google', 'microsoft')),
      name TEXT NOT NULL,
      read_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE calendar_event (
      id TEXT PRIMARY KEY,
      source_id TEXT NOT NULL REFERENCES event_source (id) ON DELETE CASCADE,
      uid TEXT NOT NULL,
      original_start INTEGER NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      location TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      is_all_day INTEGER NOT NULL,
      is_private INTEGER NOT NULL,
      is_cancelled INTEGER NOT NULL,
      attendees TEXT NOT NULL,
      meeting_url TEXT,
      UNIQUE (source_id, uid, original_start)
    ) STRICT;
    CREATE INDEX calendar_event_by_start ON calendar_event (starts_at);

    CREATE TABLE interview (
      id TEXT PRIMARY KEY,
      position_id TEXT NOT NULL REFERENCES position (id) ON DELETE CASCADE,
      round_id TEXT NOT NULL REFERENCES round (id),
      guide_id TEXT NOT NULL REFERENCES guide (id),
      candidate_id TEXT NOT NULL REFERENCES candidate (id),
      event_uid TEXT,
      event_original_start INTEGER,
      event_title TEXT,
      starts_at INTEGER,
      minutes INTEGER NOT NULL,
      started_at INTEGER,
      ended_at INTEGER,
      created_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX interview_of_position ON interview (position_id);
    CREATE INDEX interview_of_candidate ON interview (candidate_id);

    CREATE TABLE participant (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      email TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('candidate', 'interviewer', 'observer', 'not-attending')),
      lever_user_id TEXT,
      PRIMARY KEY (interview_id, ordinal)
    ) STRICT;

    CREATE TABLE notes (
      interview_id TEXT PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
      body TEXT NOT NULL,
      revision INTEGER NOT NULL,
      cursor INTEGER NOT NULL,
      saved_at INTEGER
    ) STRICT;

    CREATE TABLE question_state (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      question_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'skipped')),
      at INTEGER,
      reason TEXT,
      probes TEXT NOT NULL,
      PRIMARY KEY (interview_id, question_id)
    ) STRICT;

    CREATE TABLE scorecard (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
      recommendation TEXT CHECK (recommendation IN ('strong-no', 'no', 'yes', 'strong-yes')),
      summary TEXT NOT NULL DEFAULT '',
      notes_body TEXT,
      submitted_at INTEGER,
      saved_at INTEGER,
      UNIQUE (interview_id, revision)
    ) STRICT;
    -- One open draft an interview at the most.
    CREATE UNIQUE INDEX one_draft ON scorecard (interview_id) WHERE state = 'draft';

    CREATE TABLE rating (
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL,
      value INTEGER CHECK (value BETWEEN 1 AND 5),
      cannot_judge TEXT,
      PRIMARY KEY (scorecard_id, skill_id)
    ) STRICT;

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'quote', 'highlight')),
      text TEXT NOT NULL,
      at INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX evidence_of_scorecard ON evidence (scorecard_id);

    -- A submitted scorecard is frozen; the store itself holds to it. Taking a person's words out is the one exception.
    CREATE TRIGGER scorecard_frozen BEFORE UPDATE ON scorecard
      WHEN OLD.state = 'submitted' AND NOT (NEW.state = OLD.state AND NEW.summary = '' AND NEW.notes_body IS NULL
        AND NEW.recommendation IS OLD.recommendation AND NEW.submitted_at IS OLD.submitted_at)
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER rating_frozen_insert BEFORE INSERT ON rating
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER rating_frozen_update BEFORE UPDATE ON rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER evidence_frozen_insert BEFORE INSERT ON evidence
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;

    CREATE TABLE transcript (
      interview_id TEXT PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
      format TEXT NOT NULL,
      imported_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE segment (
      interview_id TEXT NOT NULL REFERENCES transcript (interview_id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      speaker TEXT,
      start_ms INTEGER,
      end_ms INTEGER,
      text TEXT NOT NULL,
      PRIMARY KEY (interview_id, ordinal)
    ) STRICT;

    CREATE TABLE export (
      id TEXT PRIMARY KEY,
      short_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('pdf', 'note')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'attention', 'cancelled')),
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      opportunity_id TEXT,
      document TEXT NOT NULL,
      file_name TEXT,
      -- 1 from the moment before the first byte leaves: from then on the worker looks in Lever before it sends.
      maybe_sent INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at INTEGER,
      error TEXT,
      lever_id TEXT,
      sha256 TEXT,
      pages INTEGER,
      bytes INTEGER,
      created_at INTEGER NOT NULL,
      delivered_at INTEGER
    ) STRICT;
    CREATE INDEX export_open ON export (state, created_at);

    CREATE TABLE sync_state (
      job TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE CASCADE,
      cursor TEXT,
      last_success_at INTEGER,
      last_failure_at INTEGER,
      error TEXT,
      requests INTEGER NOT NULL DEFAULT 0,
      duration_ms INTEGER NOT NULL DEFAULT 0,
      changes TEXT
    ) STRICT;

    CREATE TABLE sync_run (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE CASCADE,
      started_at INTEGER NOT NULL,
      duration_ms INTEGER NOT NULL,
      requests INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      error TEXT
    ) STRICT;
    CREATE INDEX sync_run_by_start ON sync_run (started_at);
  `,
};
