import type { Migration } from './index.ts';

/**
 * Interviews that are planned in Lever, as events of a source of their own. Such an event belongs to an opportunity and
 * leaves with it. SQLite cannot change a check: the two tables are made anew, in an order in which nothing cascades.
 */
export const leverInterviews: Migration = {
  version: 100,
  name: 'lever interviews',
  up: `
    CREATE TABLE event_source_next (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('ics', 'demo', 'own', 'google', 'microsoft', 'lever')),
      name TEXT NOT NULL,
      read_at INTEGER NOT NULL,
      account_id TEXT REFERENCES calendar_account (id) ON DELETE CASCADE,
      remote_id TEXT,
      address TEXT,
      is_primary INTEGER NOT NULL DEFAULT 0,
      is_chosen INTEGER NOT NULL DEFAULT 1,
      -- Where reading goes on: Google's sync token, Graph's delta link, the ETag of an address. Empty: read whole.
      sync_key TEXT,
      -- When the source was last read whole, milliseconds: the window is frozen from then on.
      whole_at INTEGER,
      error TEXT
    ) STRICT;
    INSERT INTO event_source_next SELECT id, kind, name, read_at, account_id, remote_id, address, is_primary, is_chosen,
      sync_key, whole_at, error FROM event_source;

    CREATE TABLE calendar_event_next (
      id TEXT PRIMARY KEY,
      source_id TEXT NOT NULL REFERENCES event_source_next (id) ON DELETE CASCADE,
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
      remote_id TEXT,
      is_declined INTEGER NOT NULL DEFAULT 0,
      is_cut INTEGER NOT NULL DEFAULT 0,
      -- iCalendar's SEQUENCE, by which the later of two files is known.
      sequence INTEGER NOT NULL DEFAULT 0,
      -- Of an interview in Lever: whose it is, and the id of Google's event for it, where Lever names it.
      opportunity_id TEXT REFERENCES opportunity (id) ON DELETE CASCADE,
      google_event_id TEXT,
      UNIQUE (source_id, uid, original_start)
    ) STRICT;
    INSERT INTO calendar_event_next SELECT id, source_id, uid, original_start, title, description, location, starts_at,
      ends_at, is_all_day, is_private, is_cancelled, attendees, meeting_url, remote_id, is_declined, is_cut, 0, NULL, NULL
      FROM calendar_event;

    DROP TABLE calendar_event;
    DROP TABLE event_source;
    ALTER TABLE event_source_next RENAME TO event_source;
    ALTER TABLE calendar_event_next RENAME TO calendar_event;
    CREATE UNIQUE INDEX event_source_of_account ON event_source (account_id, remote_id) WHERE account_id IS NOT NULL;
    CREATE INDEX calendar_event_by_start ON calendar_event (starts_at);
    CREATE INDEX calendar_event_by_remote ON calendar_event (source_id, remote_id) WHERE remote_id IS NOT NULL;
    CREATE INDEX calendar_event_by_opportunity ON calendar_event (opportunity_id);

    -- Who was to come to an event that Rubric made without naming them in the calendar, since naming is inviting there.
    CREATE TABLE event_invitee (
      uid TEXT NOT NULL,
      email TEXT NOT NULL,
      PRIMARY KEY (uid, email)
    ) STRICT;

    -- When Lever was last asked for the interviews of an opportunity, milliseconds.
    CREATE TABLE lever_interview_read (
      opportunity_id TEXT PRIMARY KEY REFERENCES opportunity (id) ON DELETE CASCADE,
      read_at INTEGER NOT NULL
    ) STRICT;
  `,
};
