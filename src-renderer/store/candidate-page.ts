import type { CandidateDetail, CandidateRef, CandidatesReplies } from '../../src-preload/contract/candidates.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import type { InterviewRow } from '../../src-preload/contract/interviews.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type CandidatePageSlice = {
  /** By `candidateKey`. */
  readonly candidateByKey: Readonly<Record<string, Loaded<CandidateDetail>>>;
  readonly interviewsByCandidate: Readonly<Record<string, Loaded<readonly InterviewRow[]>>>;
  readonly loadCandidate: (key: string) => Promise<void>;
  readonly loadInterviewsOfCandidate: (key: string) => Promise<void>;
  readonly suggestLinks: (id: string) => Promise<Reply<CandidatesReplies['suggestLinks']>>;
  /** Somebody added by hand (`id`) is this opportunity of Lever. */
  readonly linkCandidate: (id: string, opportunityId: string) => Promise<Reply<null>>;
  readonly unlinkCandidate: (id: string) => Promise<Reply<null>>;
};

/** One text for a person's address, as in the route: `<opportunity>` or `by-hand/<id>`. */
export function candidateKey(ref: CandidateRef): string {
  return ref.kind === 'by-hand' ? `by-hand/${ref.id}` : ref.id;
}

function refOf(key: string): CandidateRef {
  const prefix = 'by-hand/';
  return key.startsWith(prefix) ? { kind: 'by-hand', id: key.slice(prefix.length) } : { kind: 'opportunity', id: key };
}

export const createCandidatePageSlice: SliceCreator<CandidatePageSlice> = (set, get) => {
  /** Reads every page again that somebody looked at. */
  async function thenReload(request: Promise<Reply<null>>): Promise<Reply<null>> {
    const reply = await request;
    await Promise.all(Object.keys(get().candidateByKey).map((key) => get().loadCandidate(key)));
    return reply;
  }

  return {
    candidateByKey: {},
    interviewsByCandidate: {},
    loadCandidate: (key) =>
      read({
        key: `candidate:${key}`,
        request: (api) => api.candidates.get({ ref: refOf(key) }),
        get: () => get().candidateByKey[key] ?? idle,
        set: (candidate) => set({ candidateByKey: { ...get().candidateByKey, [key]: candidate } }),
      }),
    loadInterviewsOfCandidate: (key) =>
      read({
        key: `interviews-of-candidate:${key}`,
        request: (api) => api.interviews.ofCandidate({ ref: refOf(key) }),
        get: () => get().interviewsByCandidate[key] ?? idle,
        set: (rows) => set({ interviewsByCandidate: { ...get().interviewsByCandidate, [key]: rows } }),
      }),
    suggestLinks: (id) => ask((api) => api.candidates.suggestLinks({ id })),
    linkCandidate: (id, opportunityId) => thenReload(ask((api) => api.candidates.link({ id, opportunityId }))),
    unlinkCandidate: (id) => thenReload(ask((api) => api.candidates.unlink({ id }))),
  };
};
