import type { CandidateDetail, CandidatesReplies } from '../../src-preload/contract/candidates.ts';
import type { Reply } from '../../src-preload/contract/errors.ts';
import type { InterviewRow } from '../../src-preload/contract/interviews.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type CandidatePageSlice = {
  /** By the id of an opportunity, or of somebody added by hand. */
  readonly candidateById: Readonly<Record<string, Loaded<CandidateDetail>>>;
  readonly interviewsByCandidate: Readonly<Record<string, Loaded<readonly InterviewRow[]>>>;
  readonly loadCandidate: (id: string) => Promise<void>;
  readonly loadInterviewsOfCandidate: (id: string) => Promise<void>;
  readonly suggestLinks: (id: string) => Promise<Reply<CandidatesReplies['suggestLinks']>>;
  /** Somebody added by hand (`id`) is this opportunity of Lever. */
  readonly linkCandidate: (id: string, opportunityId: string) => Promise<Reply<null>>;
  readonly unlinkCandidate: (id: string) => Promise<Reply<null>>;
};

export const createCandidatePageSlice: SliceCreator<CandidatePageSlice> = (set, get) => {
  /** Reads every page again that somebody looked at. */
  async function thenReload(request: Promise<Reply<null>>): Promise<Reply<null>> {
    const reply = await request;
    await Promise.all(Object.keys(get().candidateById).map((id) => get().loadCandidate(id)));
    return reply;
  }

  return {
    candidateById: {},
    interviewsByCandidate: {},
    loadCandidate: (id) =>
      read({
        key: `candidate:${id}`,
        request: (api) => api.candidates.page({ id }),
        get: () => get().candidateById[id] ?? idle,
        set: (candidate) => set({ candidateById: { ...get().candidateById, [id]: candidate } }),
      }),
    loadInterviewsOfCandidate: (id) =>
      read({
        key: `interviews-of-candidate:${id}`,
        request: (api) => api.interviews.ofCandidate({ candidateId: id }),
        get: () => get().interviewsByCandidate[id] ?? idle,
        set: (rows) => set({ interviewsByCandidate: { ...get().interviewsByCandidate, [id]: rows } }),
      }),
    suggestLinks: (id) => ask((api) => api.candidates.suggestLinks({ id })),
    linkCandidate: (id, opportunityId) => thenReload(ask((api) => api.candidates.link({ id, opportunityId }))),
    unlinkCandidate: (id) => thenReload(ask((api) => api.candidates.unlink({ id }))),
  };
};
