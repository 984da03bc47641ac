import type { z } from 'zod';
import { isRubricError } from '../../errors/index.ts';
import { type LeverPage, listAnswer, singleAnswer, withRaw } from './envelope.ts';
import { badAnswer, offsetFailure } from './failures.ts';
import { type LeverHttp, parseAnswer, serverDate } from './http.ts';
import type { Priority } from './limiter.ts';
import {
  archiveReasonSchema,
  deletedSchema,
  feedbackSchema,
  feedbackTemplateSchema,
  fileSchema,
  interviewSchema,
  type LeverArchiveReason,
  type LeverDeleted,
  type LeverFeedback,
  type LeverFeedbackTemplate,
  type LeverFile,
  type LeverInterview,
  type LeverNote,
  type LeverOpportunity,
  type LeverPosting,
  type LeverStage,
  type LeverUserRecord,
  noteSchema,
  opportunitySchema,
  postingSchema,
  stageSchema,
  userSchema,
} from './schemas.ts';

/** How a call is made: who waits for it, and how it is given up. */
export type CallOptions = { readonly priority?: Priority; readonly signal?: AbortSignal };

export type PageOptions = CallOptions & {
  /** Items a page, 1 to 100. */
  readonly limit?: number;
  /** `next` of the page before, unchanged. */
  readonly offset?: string;
};

type Confidentiality = 'non-confidential' | 'confidential' | 'all';

export type PostingFilters = {
  readonly state?: 'published' | 'internal' | 'closed' | 'draft' | 'pending' | 'rejected';
  /** Milliseconds, inclusive; may be combined only with `confidentiality` (section 5). */
  readonly updatedAtStart?: number;
  readonly confidentiality?: Confidentiality;
};

export type OpportunityFilters = {
  readonly postingId?: string;
  readonly archivedPostingId?: string;
  /** Several: those of any of them. */
  readonly contactId?: string | readonly string[];
  readonly email?: string;
  /** Absent: archived and active ones. */
  readonly archived?: boolean;
  /** Milliseconds, inclusive. */
  readonly createdAtStart?: number;
  readonly createdAtEnd?: number;
  readonly updatedAtStart?: number;
  readonly updatedAtEnd?: number;
  readonly confidentiality?: Confidentiality;
  /** `applications` unless told otherwise: only there the posting is named (section 8). */
  readonly expand?: ReadonlyArray<'applications' | 'stage' | 'owner' | 'contact'>;
};

/** Milliseconds, inclusive. */
export type DeletedFilters = { readonly deletedAtStart?: number; readonly deletedAtEnd?: number };

/** A single record, with the same record as Lever sent it. */
export type LeverRecord<T> = { readonly item: T; readonly raw: unknown };

export type LeverReads = {
  readonly listPostings: (options?: PageOptions & PostingFilters) => Promise<LeverPage<LeverPosting>>;
  readonly getPosting: (postingId: string, options?: CallOptions) => Promise<LeverRecord<LeverPosting>>;
  readonly listOpportunities: (options?: PageOptions & OpportunityFilters) => Promise<LeverPage<LeverOpportunity>>;
  readonly getOpportunity: (
    opportunityId: string,
    options?: CallOptions & Pick<OpportunityFilters, 'expand'>,
  ) => Promise<LeverRecord<LeverOpportunity>>;
  readonly listDeletedOpportunities: (options?: PageOptions & DeletedFilters) => Promise<LeverPage<LeverDeleted>>;
  readonly listStages: (options?: PageOptions) => Promise<LeverPage<LeverStage>>;
  readonly listArchiveReasons: (options?: PageOptions) => Promise<LeverPage<LeverArchiveReason>>;
  readonly listUsers: (
    options?: PageOptions & { readonly email?: string; readonly includeDeactivated?: boolean },
  ) => Promise<LeverPage<LeverUserRecord>>;
  readonly listFiles: (opportunityId: string, options?: PageOptions) => Promise<LeverPage<LeverFile>>;
  readonly listNotes: (opportunityId: string, options?: PageOptions) => Promise<LeverPage<LeverNote>>;
  readonly listInterviews: (opportunityId: string, options?: PageOptions) => Promise<LeverPage<LeverInterview>>;
  readonly listFeedback: (opportunityId: string, options?: PageOptions) => Promise<LeverPage<LeverFeedback>>;
  /** The active ones, "No Feedback" among them. */
  readonly listFeedbackTemplates: (options?: PageOptions) => Promise<LeverPage<LeverFeedbackTemplate>>;
};

type Query = ReadonlyArray<readonly [string, string | number | boolean | readonly string[] | undefined]>;

/** Items of a page at most (section 4.3). */
const mostItems = 100;

/** All calls that read. Each rejects with a RubricError whose `params.call` names the call. */
export function createLeverReads(http: LeverHttp): LeverReads {
  const get = async (route: string, path: string, query: Query, options: CallOptions) => {
    const result = await http.request({
      method: 'GET',
      route,
      path,
      query: query.flatMap(([name, value]) => {
        if (value === undefined) return [];
        return Array.isArray(value)
          ? value.map((one: string) => [name, one] as const)
          : [[name, String(value)] as const];
      }),
      isIdempotent: true,
      ...(options.priority === undefined ? {} : { priority: options.priority }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (!result.ok) throw result.error;
    return result;
  };

  const list = async <T extends z.ZodType>(
    route: string,
    path: string,
    item: T,
    options: PageOptions,
    filters: Query = [],
  ): Promise<LeverPage<z.output<T>>> => {
    const { limit, offset } = options;
    const query: Query = [...filters, ['limit', limit], ['offset', offset]];
    const { call, answer } = await get(route, path, query, options).catch((cause: unknown) => {
      throw offset !== undefined && isRubricError(cause) ? offsetFailure(cause) : cause;
    });
    const page = parseAnswer(call, answer, listAnswer(item));
    // A list that hands out the same token again would never end, and must not count as whole.
    if (page.next !== null && page.next === offset) throw badAnswer(call, 'next');
    return { ...page, serverDate: serverDate(answer) };
  };

  /** A list of the whole account, in pages as long as may be: newer descriptions of single lists have other defaults. */
  const wholeList = <T extends z.ZodType>(path: string, item: T, options: PageOptions, filters: Query = []) =>
    list(path, path, item, { limit: mostItems, ...options }, filters);

  const single = async <T extends z.ZodType>(
    route: string,
    path: string,
    item: T,
    options: CallOptions,
    query: Query = [],
  ): Promise<LeverRecord<z.output<T>>> => {
    const { call, answer } = await get(route, path, query, options);
    const both = singleAnswer(withRaw(item));
    return parseAnswer(call, answer, both);
  };

  /** A list that hangs on an opportunity. */
  const listOf =
    <T extends z.ZodType>(what: string, item: T) =>
    (opportunityId: string, options: PageOptions = {}) =>
      list(`/opportunities/:id/${what}`, `/opportunities/${encodeURIComponent(opportunityId)}/${what}`, item, options);

  return {
    listPostings: (options = {}) =>
      wholeList('/postings', postingSchema, options, [
        ['state', options.state],
        ['updated_at_start', options.updatedAtStart],
        ['confidentiality', options.confidentiality],
      ]),
    getPosting: (id, options = {}) =>
      single('/postings/:id', `/postings/${encodeURIComponent(id)}`, postingSchema, options),
    listOpportunities: (options = {}) =>
      wholeList('/opportunities', opportunitySchema, options, [
        ['posting_id', options.postingId],
        ['archived_posting_id', options.archivedPostingId],
        ['contact_id', options.contactId],
        ['email', options.email],
        ['archived', options.archived],
        ['created_at_start', options.createdAtStart],
        ['created_at_end', options.createdAtEnd],
        ['updated_at_start', options.updatedAtStart],
        ['updated_at_end', options.updatedAtEnd],
        ['confidentiality', options.confidentiality],
        ['expand', options.expand ?? ['applications']],
      ]),
    getOpportunity: (id, options = {}) =>
      single('/opportunities/:id', `/opportunities/${encodeURIComponent(id)}`, opportunitySchema, options, [
        ['expand', options.expand ?? ['applications']],
      ]),
    listDeletedOpportunities: (options = {}) =>
      wholeList('/opportunities/deleted', deletedSchema, options, deletedQuery(options)),
    listStages: (options = {}) => wholeList('/stages', stageSchema, options),
    listArchiveReasons: (options = {}) => wholeList('/archive_reasons', archiveReasonSchema, options),
    listUsers: (options = {}) =>
      wholeList('/users', userSchema, options, [
        ['email', options.email],
        ['includeDeactivated', options.includeDeactivated],
      ]),
    listFiles: listOf('files', fileSchema),
    listNotes: listOf('notes', noteSchema),
    listInterviews: listOf('interviews', interviewSchema),
    listFeedback: listOf('feedback', feedbackSchema),
    listFeedbackTemplates: (options = {}) => wholeList('/feedback_templates', feedbackTemplateSchema, options),
  };
}

function deletedQuery(filters: DeletedFilters): Query {
  return [
    ['deleted_at_start', filters.deletedAtStart],
    ['deleted_at_end', filters.deletedAtEnd],
  ];
}
