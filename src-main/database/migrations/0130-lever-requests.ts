import type { Migration } from './index.ts';

/** How many requests left for Lever in each minute, whoever made them; until now only those of sync jobs were known. */
export const leverRequests: Migration = {
  version: 130,
  name: 'lever-requests',
  up: `
    -- Minutes since the epoch. Two days are kept.
    CREATE TABLE lever_request (minute INTEGER PRIMARY KEY, requests INTEGER NOT NULL) STRICT;
    INSERT INTO lever_request (minute, requests)
      SELECT started_at / 60000 AS minute, sum(requests) FROM sync_run
      WHERE requests > 0 AND kind IN ('workspace', 'job-details', 'applicants') GROUP BY minute;
  `,
};
