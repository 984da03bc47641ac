import type { Migration } from './index.ts';

/**
 * When a posting was made: a crawl of its people is divided by time. And by what somebody who is gone is known again when a
 * calendar is read anew: salted fingerprints of their addresses and names, of which nothing can be read.
 */
export const syncInDepth: Migration = {
  version: 70,
  name: 'sync in depth',
  up: `
    ALTER TABLE posting ADD COLUMN created_at INTEGER;

    CREATE TABLE gone_person (fingerprint TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE gone_salt (salt TEXT NOT NULL) STRICT;
    INSERT INTO gone_salt (salt) VALUES (hex(randomblob(16)));
  `,
};
