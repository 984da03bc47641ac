import { z } from 'zod';
import { readCursor } from '../../database/writes/sync-state.ts';
import type { JobContext } from './context.ts';

/** One list of a crawl and how far it was read. */
const listSchema = z.object({
  /** Who is on the posting, or who was archived on it. */
  of: z.enum(['posting', 'archived']),
  /** Only those made from then, and until then, milliseconds of Lever's clock; null: no such end. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  offset: z.string().nullable(),
  isDone: z.boolean(),
  read: z.number(),
  /** How many of the rows read were archived. */
  archived: z.number(),
});
export type CrawlList = z.infer<typeof listSchema>;

/**
 * Where the applicants of one posting go on. A crawl reads all of them in several lists and can be resumed page by page; after it only changes are read. Members that end in `Since` are times of
 * Lever's clock, members that end in `At` of the computer's: the two are never compared with each other.
 */
const cursorSchema = z.object({
  postingId: z.string(),
  /** The crawl under way; null between crawls. */
  crawl: z
    .object({
      /** Its number in `seen_in`. */
      number: z.string(),
      /** When its first page came. */
      since: z.number().nullable(),
      lists: z.array(listSchema),
      /** Rows that it has seen, each once. */
      rows: z.number(),
      /** Rows that it will be about, from what was here before; null for the first one. */
      expected: z.number().nullable(),
    })
    .nullable(),
  /** Changes are read from here on; null before the first whole crawl. */
  changedSince: z.number().nullable(),
  archivedSince: z.number().nullable(),
  deletedSince: z.number().nullable(),
  crawledAt: z.number().nullable(),
  /** When the feeds of archived and deleted ones were last read. */
  feedsAt: z.number().nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;
export type Crawl = NonNullable<Cursor['crawl']>;

/** The stored cursor; a fresh one when there is none, when it is of another posting, or not of today's form. */
export function loadCursor(context: JobContext, postingId: string, job: string): Cursor {
  const stored = readCursor(context.write, job);
  if (stored !== null) {
    const parsed = cursorSchema.safeParse(JSON.parse(stored));
    if (parsed.success && parsed.data.postingId === postingId) return parsed.data;
  }
  return {
    postingId,
    crawl: null,
    changedSince: null,
    archivedSince: null,
    deletedSince: null,
    crawledAt: null,
    feedsAt: null,
  };
}
