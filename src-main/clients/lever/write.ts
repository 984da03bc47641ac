import type { z } from 'zod';
import { isRubricError, RubricError } from '../../errors/index.ts';
import { singleAnswer } from './envelope.ts';
import { type LeverHttp, type LeverRequest, parseAnswer } from './http.ts';
import { type CallOptions, createLeverReads, type LeverReads } from './read.ts';
import { createdNoteSchema, feedbackSchema, fileSchema, type LeverFile } from './schemas.ts';

/**
 * What became of a write. Lever has no idempotency key, so the caller must know:
 * - `delivered`: Lever confirmed it.
 * - `not-sent`: nothing was carried out and the same write may be sent again later (offline, signed out, 429).
 * - `refused`: Lever answered that it will not do this; sending the same again brings the same.
 * - `unknown`: the request may have arrived. Look for it in Lever before sending it again.
 */
export type WriteOutcome<T> =
  | { readonly outcome: 'delivered'; readonly value: T }
  | { readonly outcome: 'not-sent' | 'refused' | 'unknown'; readonly error: RubricError };

/** A file to attach. Lever takes at most 30 MB a request (reference/lever-api.md section 15). */
export type Upload = { readonly name: string; readonly bytes: Uint8Array; readonly contentType: string };

export type NewNote = {
  /** Plain text. */
  readonly value: string;
  /** 1 strong no, 2 no, 3 yes, 4 strong yes. */
  readonly score?: 1 | 2 | 3 | 4;
  /** Visible only to people with the right to see sensitive information. */
  readonly secret?: boolean;
};

/** A filled form; times are milliseconds, and never in the future (section 12). */
export type NewFeedback = {
  readonly baseTemplateId: string;
  /** Both or neither: the interview in Lever that asked for the form. */
  readonly panel?: string;
  readonly interview?: string;
  readonly fieldValues: ReadonlyArray<{ readonly id: string; readonly value: unknown }>;
  readonly createdAt: number;
  readonly completedAt: number;
};

export type LeverWrites = {
  /** Attaches a file, in the name of the Lever user `performAs`. Never repeated by itself. */
  readonly uploadFile: (
    opportunityId: string,
    performAs: string,
    upload: Upload,
    options?: CallOptions,
  ) => Promise<WriteOutcome<LeverFile>>;
  /** Adds a note. Never repeated by itself. */
  readonly createNote: (
    opportunityId: string,
    performAs: string,
    note: NewNote,
    options?: CallOptions,
  ) => Promise<WriteOutcome<{ readonly id: string }>>;
  /** Adds a comment to a note (section 14). Never repeated by itself. */
  readonly addComment: (
    opportunityId: string,
    performAs: string,
    noteId: string,
    value: string,
    options?: CallOptions,
  ) => Promise<WriteOutcome<{ readonly id: string }>>;
  /** Submits a form in the name of the Lever user `performAs`. Never repeated by itself. */
  readonly createFeedback: (
    opportunityId: string,
    performAs: string,
    feedback: NewFeedback,
    options?: CallOptions,
  ) => Promise<WriteOutcome<{ readonly id: string }>>;
  /** Takes away a file that was added twice. One that is gone already is as good. */
  readonly deleteFile: (opportunityId: string, performAs: string, fileId: string) => Promise<void>;
  /** The same for a note; Lever lets the API delete only notes that the API made (section 14). */
  readonly deleteNote: (opportunityId: string, performAs: string, noteId: string) => Promise<void>;
  readonly deleteFeedback: (opportunityId: string, performAs: string, feedbackId: string) => Promise<void>;
  /** For finding out whether an earlier write arrived. */
  readonly listFiles: LeverReads['listFiles'];
  readonly listNotes: LeverReads['listNotes'];
  readonly listFeedback: LeverReads['listFeedback'];
  /** For what the candidate is like now, and what was asked of their interviewers. */
  readonly getOpportunity: LeverReads['getOpportunity'];
  readonly listInterviews: LeverReads['listInterviews'];
};

/** Bytes of a multipart request at most, with room for its frame. */
const maxUploadBytes = 30 * 1024 * 1024 - 4096;
const uploadTimeouts = { headersMs: 180_000 };

/** All calls that change something in Lever; the outbox is their only user. */
export function createLeverWrites(http: LeverHttp): LeverWrites {
  const { listFiles, listNotes, listFeedback, getOpportunity, listInterviews } = createLeverReads(http);
  const path = (opportunityId: string, what: string) => `/opportunities/${encodeURIComponent(opportunityId)}/${what}`;
  return {
    uploadFile: async (opportunityId, performAs, upload, options = {}) => {
      const route = '/opportunities/:id/files';
      if (upload.bytes.byteLength > maxUploadBytes) {
        const params = { call: `POST ${route}`, megabytes: Math.ceil(upload.bytes.byteLength / 1024 / 1024) };
        return { outcome: 'refused', error: new RubricError('lever.file-too-large', params) };
      }
      return write(http, fileSchema, {
        ...common(options),
        route,
        path: path(opportunityId, 'files'),
        query: [['perform_as', performAs]],
        body: () => form(upload),
        timeouts: uploadTimeouts,
      });
    },
    createNote: (opportunityId, performAs, note, options = {}) =>
      write(http, createdNoteSchema, {
        ...common(options),
        route: '/opportunities/:id/notes',
        path: path(opportunityId, 'notes'),
        query: [['perform_as', performAs]],
        contentType: 'application/json',
        body: () => JSON.stringify(note),
      }),
    addComment: (opportunityId, performAs, noteId, value, options = {}) =>
      write(http, createdNoteSchema, {
        ...common(options),
        route: '/opportunities/:id/notes',
        path: path(opportunityId, 'notes'),
        query: [
          ['perform_as', performAs],
          ['note_id', noteId],
        ],
        contentType: 'application/json',
        body: () => JSON.stringify({ value }),
      }),
    createFeedback: (opportunityId, performAs, feedback, options = {}) =>
      write(http, feedbackSchema, {
        ...common(options),
        route: '/opportunities/:id/feedback',
        path: path(opportunityId, 'feedback'),
        query: [['perform_as', performAs]],
        contentType: 'application/json',
        body: () => JSON.stringify(feedback),
      }),
    deleteFile: (opportunityId, performAs, id) => remove(http, { opportunityId, what: 'files', id, performAs }),
    deleteNote: (opportunityId, _performAs, id) => remove(http, { opportunityId, what: 'notes', id, performAs: null }),
    deleteFeedback: (opportunityId, performAs, id) => remove(http, { opportunityId, what: 'feedback', id, performAs }),
    listFiles,
    listNotes,
    listFeedback,
    getOpportunity,
    listInterviews,
  };
}

type Removed = {
  readonly opportunityId: string;
  readonly what: 'files' | 'notes' | 'feedback';
  readonly id: string;
  /** Null where Lever asks for none. */
  readonly performAs: string | null;
};

/** Rejects when Lever did not do it. A second sending does no harm, so it is repeated like a read. */
async function remove(http: LeverHttp, { opportunityId, what, id, performAs }: Removed): Promise<void> {
  const result = await http.request({
    method: 'DELETE',
    isIdempotent: true,
    route: `/opportunities/:id/${what}/:id`,
    path: `/opportunities/${encodeURIComponent(opportunityId)}/${what}/${encodeURIComponent(id)}`,
    ...(performAs === null ? {} : { query: [['perform_as', performAs]] as const }),
  });
  if (!result.ok && result.error.code !== 'lever.not-found') throw result.error;
}

function common(options: CallOptions): Pick<LeverRequest, 'method' | 'isIdempotent' | 'priority' | 'signal'> {
  return {
    method: 'POST',
    isIdempotent: false,
    ...(options.priority === undefined ? {} : { priority: options.priority }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

function form({ name, bytes, contentType }: Upload): FormData {
  const parts = new FormData();
  // A copy with a buffer of its own: a Blob takes no view on shared memory.
  parts.append('file', new Blob([Uint8Array.from(bytes)], { type: contentType }), name);
  return parts;
}

async function write<T>(http: LeverHttp, schema: z.ZodType<T>, request: LeverRequest): Promise<WriteOutcome<T>> {
  let result: Awaited<ReturnType<LeverHttp['request']>>;
  let hasLeft = false;
  const { body, ...others } = request;
  try {
    result = await http.request({
      ...others,
      ...(body === undefined
        ? {}
        : {
            body: () => {
              hasLeft = true;
              return body();
            },
          }),
    });
  } catch (error) {
    // Signed out, or the circuit is open; if a request left before, Lever answered it with 401 or a redirect.
    if (isRubricError(error)) return { outcome: 'not-sent', error };
    if (!request.signal?.aborted) throw error;
    const cancelled = new RubricError('connection.cancelled', { call: `POST ${request.route}` });
    return { outcome: hasLeft ? 'unknown' : 'not-sent', error: cancelled };
  }
  if (!result.ok) return { outcome: outcomeOf(result), error: result.error };
  try {
    return { outcome: 'delivered', value: parseAnswer(result.call, result.answer, singleAnswer(schema)) };
  } catch (error) {
    // 2xx with a body that cannot be read: probably done, so it must be looked for.
    if (isRubricError(error)) return { outcome: 'unknown', error };
    throw error;
  }
}

type Failed = Extract<Awaited<ReturnType<LeverHttp['request']>>, { ok: false }>;

function outcomeOf({ error, wasAnswered, isCertainlyUnsent }: Failed): 'not-sent' | 'refused' | 'unknown' {
  if (isCertainlyUnsent || error.code === 'lever.rate-limited' || error.code === 'connection.revoked')
    return 'not-sent';
  if (!wasAnswered || error.kind === 'unavailable') return 'unknown';
  const status = Number(error.params.status ?? 0);
  return status >= 300 && status < 500 && status !== 303 ? 'refused' : 'unknown';
}
