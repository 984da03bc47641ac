import { z } from 'zod';
import { idSchema, lineSchema } from './values.ts';

/** Who a candidate is: synced from Lever (an opportunity), or added by hand. */
export const candidateRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opportunity'), id: idSchema }),
  z.strictObject({ kind: z.literal('by-hand'), id: idSchema }),
]);
export type CandidateRef = z.infer<typeof candidateRefSchema>;

export const newCandidateSchema = z.strictObject({
  kind: z.literal('new'),
  name: lineSchema,
  email: z.union([z.email().max(320), z.literal('')]),
});

export type CandidateOption = {
  readonly ref: CandidateRef;
  readonly name: string;
  readonly email: string | null;
  /** The stage in Lever; null for one added by hand. */
  readonly stage: string | null;
  readonly isArchived: boolean;
  readonly isAnonymized: boolean;
  /** Shown as "(synced with ATS)". */
  readonly isSynced: boolean;
  readonly createdAt: number;
  /**
   * `hidden`: the position is blind, and `name` is a neutral label. `revealed`: it is, and somebody looked. Absent: not blind.
   */
  readonly blind?: 'hidden' | 'revealed';
};

/** A candidate in the list of a position. */
export type CandidateRow = CandidateOption & {
  readonly owner: string | null;
  readonly tags: readonly string[];
  /** When Lever last changed the record; for one added by hand, when that was. */
  readonly changedAt: number;
};

/** `best`: by how well a search is met; without one, by name. */
const candidateColumns = ['best', 'name', 'stage', 'owner', 'changed'] as const;
const candidateSortSchema = z.strictObject({
  columnId: z.enum(candidateColumns),
  direction: z.enum(['ascending', 'descending']),
});
export type CandidateSort = z.infer<typeof candidateSortSchema>;

/** One candidacy of a person, as far as it is known here. */
export type CandidateOpportunity = {
  readonly id: string;
  /** The position here that is connected to its posting; null when there is none. */
  readonly position: { readonly id: string; readonly name: string } | null;
  readonly posting: string | null;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly origin: string | null;
  readonly tags: readonly string[];
  readonly archivedAt: number | null;
  readonly archiveReason: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Whether Lever has a page for it that can be opened. */
  readonly hasPage: boolean;
};

/** What somebody typed before the candidate was found in Lever, or while they are not there. */
export type CandidateByHand = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: { readonly id: string; readonly name: string } | null;
  readonly createdAt: number;
  /** The opportunity that it is linked to. */
  readonly linkedTo: string | null;
  /** Exports that wait for a link, or to leave. */
  readonly waitingExports: number;
  /** Exports that Lever already has. */
  readonly deliveredExports: number;
};

export type CandidateChangeKind = 'stage' | 'posting' | 'owner' | 'tags' | 'archived' | 'reopened' | 'merged';
/** Something that became different in Lever; words are null where there were none, or are not known any more. */
export type CandidateChangeEntry = {
  readonly id: number;
  readonly opportunityId: string;
  readonly kind: CandidateChangeKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: number;
};

export type CandidateDetail = {
  readonly ref: CandidateRef;
  readonly name: string;
  readonly emails: readonly string[];
  readonly headline: string | null;
  readonly isAnonymized: boolean;
  /** As in `CandidateOption`; a position of the person is blind. */
  readonly blind?: 'hidden' | 'revealed';
  /** Of one person in Lever: all of them that are here, the newest first. */
  readonly opportunities: readonly CandidateOpportunity[];
  readonly byHand: readonly CandidateByHand[];
  /** The newest first, at most 200. */
  readonly changes: readonly CandidateChangeEntry[];
};

/** Somebody in Lever who may be the one added by hand, and why. */
export type LinkSuggestion = { readonly candidate: CandidateOption; readonly reason: 'email' | 'name' };

export const candidatesRequests = {
  search: z.strictObject({
    positionId: idSchema,
    query: z.string().max(200),
    limit: z.number().int().min(1).max(500),
  }),
  /** A stretch of the list of a position, for a table that draws what is in view. */
  list: z.strictObject({
    positionId: idSchema,
    query: z.string().max(200),
    sort: candidateSortSchema,
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(500),
  }),
  /** By the id of an opportunity, or of somebody added by hand. */
  page: z.strictObject({ id: idSchema }),
  suggestLinks: z.strictObject({ id: idSchema }),
  /** Somebody added by hand is this opportunity of Lever. */
  link: z.strictObject({ id: idSchema, opportunityId: idSchema }),
  unlink: z.strictObject({ id: idSchema }),
  /** Over all positions that are not archived. */
  find: z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(50) }),
};

/** A candidate with the position that it belongs to. */
export type FoundCandidate = CandidateOption & { readonly positionId: string; readonly positionName: string };

export type CandidatesReplies = {
  search: {
    /** Given back, so that a late answer is told from the current one. */
    readonly query: string;
    readonly items: readonly CandidateOption[];
    /** How many match: all, or at least so many when `isExact` is false. */
    readonly matches: number;
    readonly isExact: boolean;
    /** How many the position has. */
    readonly total: number;
  };
  list: {
    /** How many rows the list has: all candidates, or the best of those that match. */
    readonly rows: number;
    readonly items: readonly CandidateRow[];
    readonly matches: number;
    readonly isExact: boolean;
    readonly total: number;
  };
  page: CandidateDetail;
  suggestLinks: readonly LinkSuggestion[];
  link: null;
  unlink: null;
  /** The query is given back. */
  find: { readonly query: string; readonly items: readonly FoundCandidate[] };
};
