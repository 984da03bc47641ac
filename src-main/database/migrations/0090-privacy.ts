import type { Migration } from './index.ts';

/**
 * Privacy: people who were erased (hashes only, so that the next sync leaves them out), how long a position keeps people,
 * and who looked behind the blind mode.
 */
export const privacy: Migration = {
  version: 90,
  name: 'privacy',
  up: `
    -- What hashes of erased people are made with: without it nobody can try names out against them.
    CREATE TABLE erasure_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL) STRICT;
    INSERT INTO erasure_key (id, key) VALUES (1, lower(hex(randomblob(32))));

    -- No name: a person is known by a neutral code. 'lever': gone or anonymised there, kept until the backups are clean.
    CREATE TABLE erased_person (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      why TEXT NOT NULL CHECK (why IN ('asked', 'retention', 'lever')),
      -- A JSON list of the positions' ids.
      positions TEXT NOT NULL,
      erased_at INTEGER NOT NULL,
      -- When file, index and backups were clean; null: still to be done.
      finished_at INTEGER,
      -- The sync met the person in Lever since, and left them out.
      is_in_lever INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE erased_mark (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'contact', 'candidate', 'email', 'event')),
      hash TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES erased_person (id) ON DELETE CASCADE,
      PRIMARY KEY (kind, hash, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX opportunity_of_contact ON opportunity (contact_id);

    -- 0 months: no end. A legal hold stops the clock of everybody of the position. blind null: as in privacy_default.
    ALTER TABLE position ADD COLUMN retention_months INTEGER NOT NULL DEFAULT 12;
    ALTER TABLE position ADD COLUMN legal_hold INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE position ADD COLUMN blind INTEGER;
    CREATE TABLE privacy_default (id INTEGER PRIMARY KEY CHECK (id = 1), blind INTEGER NOT NULL) STRICT;
    INSERT INTO privacy_default (id, blind) VALUES (1, 0);

    -- What a person decided about one candidate's clock, and when the app first said that it runs out.
    CREATE TABLE retention_mark (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      is_held INTEGER NOT NULL DEFAULT 0,
      keep_until INTEGER,
      noticed_at INTEGER,
      PRIMARY KEY (kind, ref_id)
    ) STRICT, WITHOUT ROWID;

    -- Each look behind the blind mode: who, when, where. hidden_at: hidden again since.
    CREATE TABLE reveal (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE SET NULL,
      place TEXT NOT NULL,
      by_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      hidden_at INTEGER
    ) STRICT;
    CREATE INDEX reveal_of ON reveal (kind, ref_id);
  `,
};
