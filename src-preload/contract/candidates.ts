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
};

export const candidatesRequests = {
  search: z.strictObject({
    positionId: idSchema,
    query: z.string().max(200),
    limit: z.number().int().min(1).max(500),
  }),
  /** Over all positions that are not archived. */
  find: z.strictObject({ query: z.string().max(200), limit: z.number().int().min(1).max(50) }),
  /** One candidate by the id of its opportunity, or its own when it was added by hand. */
  get: z.strictObject({ id: idSchema }),
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
  /** The query is given back. */
  find: { readonly query: string; readonly items: readonly FoundCandidate[] };
  get: FoundCandidate;
};
