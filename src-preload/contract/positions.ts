import { z } from 'zod';
import type { Guide } from './guides.ts';
import type { SyncJob } from './sync.ts';
import { idSchema, lineSchema, type nothingSchema } from './values.ts';

export type PostingState = 'published' | 'internal' | 'closed' | 'draft' | 'pending' | 'rejected' | 'gone';

export type PostingOption = {
  readonly id: string;
  readonly text: string;
  readonly state: PostingState;
  readonly team: string | null;
  readonly location: string | null;
};

export type PositionPosting = PostingOption & {
  readonly hiringManager: string | null;
  /** Whether Lever has a page for it that can be opened. */
  readonly hasPage: boolean;
};

export type PositionSync = {
  readonly importJobDetails: boolean;
  readonly importApplicantDetails: boolean;
  readonly jobDetailsMinutes: number;
  readonly applicantsMinutes: number;
  readonly jobs: readonly SyncJob[];
  /** The last success of both jobs, milliseconds; null before the first. */
  readonly lastSyncedAt: number | null;
};

export type PositionSummary = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly posting: PostingOption | null;
  readonly rounds: number;
  /** In the order of the plan. */
  readonly roundNames: readonly string[];
  readonly candidates: number;
  readonly interviewsToday: number;
  /** Held or past, and not scored yet. */
  readonly toScore: number;
  readonly sync: PositionSync;
  readonly archivedAt: number | null;
};

export type Round = {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly guideVersion: number;
  readonly skills: number;
};

export type PositionDetail = {
  readonly id: string;
  readonly name: string;
  /** The person gave it this name; the posting's title does not override it. */
  readonly isOwnName: boolean;
  readonly role: string;
  readonly posting: PositionPosting | null;
  readonly rounds: readonly Round[];
  readonly candidates: number;
  readonly sync: PositionSync;
  readonly archivedAt: number | null;
};

export type PlanRound = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly guide: Guide;
  /** Interviews that began with this version: a change makes a new one. */
  readonly interviewsOfVersion: number;
  /** Interviews of the round, whatever their version. */
  readonly interviews: number;
  /** Those of them that have a submitted scorecard. */
  readonly scored: number;
};

/** The posting's text as plain text: markup is taken off where it is stored. */
export type JobDetails = {
  readonly text: string;
  readonly description: string;
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly closing: string;
  readonly team: string | null;
  readonly department: string | null;
  readonly location: string | null;
  readonly commitment: string | null;
  readonly hiringManager: string | null;
  readonly owner: string | null;
  readonly workplaceType: string | null;
  readonly state: PostingState;
};

const minutesSchema = z
  .number()
  .int()
  .min(1)
  .max(24 * 60);

export const positionsRequests = {
  list: z.strictObject({ archived: z.boolean() }),
  get: z.strictObject({ id: idSchema }),
  add: z.strictObject({
    role: lineSchema,
    postingId: idSchema.nullable(),
    skillIds: z.array(idSchema).max(40).nullable(),
  }),
  /** `name` null: the posting's title again, or without a posting the role. */
  rename: z.strictObject({ id: idSchema, name: lineSchema.nullable() }),
  archive: z.strictObject({ id: idSchema }),
  restore: z.strictObject({ id: idSchema }),
  setSync: z.strictObject({
    id: idSchema,
    importJobDetails: z.boolean().optional(),
    importApplicantDetails: z.boolean().optional(),
    jobDetailsMinutes: minutesSchema.optional(),
    applicantsMinutes: minutesSchema.optional(),
  }),
  connect: z.strictObject({ id: idSchema, postingId: idSchema }),
  jobDetails: z.strictObject({ id: idSchema }),
  plan: z.strictObject({ id: idSchema }),
};
export type SetSync = z.infer<typeof positionsRequests.setSync>;

export type PositionsReplies = {
  list: readonly PositionSummary[];
  get: PositionDetail;
  add: { readonly id: string };
  rename: null;
  archive: null;
  restore: null;
  setSync: null;
  connect: null;
  /** Null until the posting was read, or without a posting. */
  jobDetails: JobDetails | null;
  plan: readonly PlanRound[];
};

export const postingsRequests = { search: z.strictObject({ query: z.string().max(200) }) };
export type PostingsReplies = { search: readonly PostingOption[] };

export type EmptyRequest = z.infer<typeof nothingSchema>;
