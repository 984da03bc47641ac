import type { Migration } from './index.ts';

/**
 * Calendars with accounts. A source is one calendar; those of an account hang on it. A single event is known by its uid
 * alone (`original_start` 0), so that it stays the same event when it is moved; an occurrence of a series has its planned
 * start beside it.
 */
export const calendars: Migration = {
  version: 40,
  name: 'calendars',
  up: `
    CREATE TABLE calendar_account (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('google', 'microsoft')),
      email TEXT NOT NULL,
      name TEXT NOT NULL,
      error TEXT,
      read_at INTEGER,
      connected_at INTEGER NOT NULL,
      UNIQUE (kind, email)
    ) STRICT;

    ALTER TABLE event_source ADD COLUMN account_id TEXT REFERENCES calendar_account (id) ON DELETE CASCADE;
    ALTER TABLE event_source ADD COLUMN remote_id TEXT;
    ALTER TABLE event_source ADD COLUMN address TEXT;
    ALTER TABLE event_source ADD COLUMN is_primary INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event_source ADD COLUMN is_chosen INTEGER NOT NULL DEFAULT 1;
    -- Where reading goes on: Google's sync token, Graph's delta link, the ETag of an address. Empty: read whole.
    ALTER TABLE event_source ADD COLUMN sync_key TEXT;
    -- When the source was last read whole, milliseconds: the window is frozen from then on.
    ALTER TABLE event_source ADD COLUMN whole_at INTEGER;
    ALTER TABLE event_source ADD COLUMN error TEXT;
    CREATE UNIQUE INDEX event_source_of_account ON event_source (account_id, remote_id) WHERE account_id IS NOT NULL;

    ALTER TABLE calendar_event ADD COLUMN remote_id TEXT;
    ALTER TABLE calendar_event ADD COLUMN is_declined INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE calendar_event ADD COLUMN is_cut INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX calendar_event_by_remote ON calendar_event (source_id, remote_id) WHERE remote_id IS NOT NULL;

    -- Events that stand alone in their source are single ones, as far as anybody could tell before.
    UPDATE interview SET event_original_start = 0 WHERE event_uid IN (
      SELECT uid FROM calendar_event GROUP BY source_id, uid HAVING count(*) = 1);
    UPDATE calendar_event SET original_start = 0 WHERE (source_id, uid) IN (
      SELECT source_id, uid FROM calendar_event GROUP BY source_id, uid HAVING count(*) = 1);

    -- Reminders that were shown, each once.
    CREATE TABLE reminder (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      shown_at INTEGER NOT NULL,
      PRIMARY KEY (interview_id, kind)
    ) STRICT;

    -- What the event did after the interview was made from it, as data; null when nothing, or when it was read.
    ALTER TABLE interview ADD COLUMN event_change TEXT;
    ALTER TABLE interview ADD COLUMN event_cancelled_at INTEGER;
  `,
};
