import type { Migration } from './index.ts';

/**
 * A crawl writes fewer pages. Rows of a posting lie in the index in the order in which Lever's lists name them, so that a
 * page of a list fills the index's pages one after the other; and candidates are counted a batch at a time
 * (`writes/candidate-search.ts`), where a trigger counted each.
 */
export const fasterStoring: Migration = {
  version: 150,
  name: 'faster-storing',
  up: `
    DROP INDEX opportunity_of_posting;
    CREATE INDEX opportunity_of_posting ON opportunity (posting_id, created_at, stage_id, owner_id, updated_at);
    DROP TRIGGER candidate_search_added;
  `,
};
