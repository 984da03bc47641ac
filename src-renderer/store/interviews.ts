import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  AddByHand,
  AddFromEvent,
  InterviewDetail,
  InterviewRow,
  QuestionState,
  SetQuestion,
} from '../../src-preload/contract/interviews.ts';
import { ask } from '../api/index.ts';
import { createDraftsSlice, type DraftsSlice } from './drafts.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { overtake, read } from './reader.ts';
import { createScorecardsSlice, type ScorecardsSlice } from './scorecards.ts';
import type { SliceCreator } from './slice.ts';
import { createTranscriptsSlice, type TranscriptsSlice } from './transcripts.ts';

export type InterviewsSlice = DraftsSlice &
  ScorecardsSlice &
  TranscriptsSlice & {
    /** All interviews of this person; the navigation counts and lists from it. */
    readonly interviews: Loaded<readonly InterviewRow[]>;
    readonly interviewsByPosition: Readonly<Record<string, Loaded<readonly InterviewRow[]>>>;
    readonly interviewById: Readonly<Record<string, Loaded<InterviewDetail>>>;
    readonly loadInterviews: () => Promise<void>;
    readonly loadInterviewsOf: (positionId: string) => Promise<void>;
    readonly loadInterview: (id: string) => Promise<void>;
    /** Shows a change before it is stored, so that the screen follows the hand; the next read brings the truth. */
    readonly showInterview: (id: string, change: (interview: InterviewDetail) => InterviewDetail) => void;
    readonly addByHand: (interview: AddByHand) => Promise<Reply<{ readonly id: string }>>;
    readonly addFromEvent: (interview: AddFromEvent) => Promise<Reply<{ readonly id: string }>>;
    /** Takes note of what the event of an interview did. */
    readonly dismissEventChange: (id: string) => Promise<Reply<null>>;
    readonly removeInterview: (id: string) => Promise<Reply<null>>;
    readonly restoreInterview: (id: string) => Promise<Reply<null>>;
    readonly startInterview: (id: string) => Promise<Reply<null>>;
    readonly endInterview: (id: string) => Promise<Reply<null>>;
    readonly setQuestion: (change: SetQuestion) => Promise<Reply<null>>;
  };

function withQuestion(interview: InterviewDetail, change: SetQuestion): InterviewDetail {
  const at = interview.questions.find(({ questionId }) => questionId === change.questionId)?.at ?? Date.now();
  const next: QuestionState = {
    questionId: change.questionId,
    state: change.state,
    at: change.state === 'open' ? null : at,
    reason: change.reason,
    probes: change.probes,
  };
  const others = interview.questions.filter(({ questionId }) => questionId !== change.questionId);
  return { ...interview, questions: [...others, next] };
}

export const createInterviewsSlice: SliceCreator<InterviewsSlice> = (set, get, store) => {
  /** Reads the lists and the one interview again where somebody looks at them. */
  async function reload(id: string): Promise<void> {
    await Promise.all([
      get().loadInterviews(),
      ...Object.keys(get().interviewsByPosition).map((positionId) => get().loadInterviewsOf(positionId)),
      id in get().interviewById ? get().loadInterview(id) : undefined,
    ]);
  }

  async function thenReload(id: string, request: Promise<Reply<null>>): Promise<Reply<null>> {
    const reply = await request;
    await reload(id);
    return reply;
  }

  async function thenShow(request: Promise<Reply<{ readonly id: string }>>): Promise<Reply<{ readonly id: string }>> {
    const reply = await request;
    if (reply.ok) await reload(reply.value.id);
    return reply;
  }

  return {
    ...createDraftsSlice(set, get, store),
    ...createScorecardsSlice(set, get, store),
    ...createTranscriptsSlice(set, get, store),
    interviews: idle,
    interviewsByPosition: {},
    interviewById: {},
    loadInterviews: () =>
      read({
        key: 'interviews',
        request: (api) => api.interviews.list({ state: 'all' }),
        get: () => get().interviews,
        set: (interviews) => set({ interviews }),
      }),
    loadInterviewsOf: (positionId) =>
      read({
        key: `interviews-of:${positionId}`,
        request: (api) => api.interviews.ofPosition({ positionId }),
        get: () => get().interviewsByPosition[positionId] ?? idle,
        set: (rows) => set({ interviewsByPosition: { ...get().interviewsByPosition, [positionId]: rows } }),
      }),
    loadInterview: (id) =>
      read({
        key: `interview:${id}`,
        request: (api) => api.interviews.get({ id }),
        get: () => get().interviewById[id] ?? idle,
        set: (interview) => set({ interviewById: { ...get().interviewById, [id]: interview } }),
      }),
    showInterview: (id, change) => {
      const interview = loadedValue(get().interviewById[id] ?? idle);
      if (interview === null) return;
      // What was asked before the change would bring the old value back.
      overtake(`interview:${id}`);
      set({ interviewById: { ...get().interviewById, [id]: { state: 'ready', value: change(interview) } } });
    },
    addByHand: (interview) => thenShow(ask((api) => api.interviews.addByHand(interview))),
    dismissEventChange: (id) => ask((api) => api.interviews.dismissEventChange({ id })),
    addFromEvent: (interview) => thenShow(ask((api) => api.interviews.addFromEvent(interview))),
    removeInterview: (id) =>
      thenReload(
        id,
        ask((api) => api.interviews.remove({ id })),
      ),
    restoreInterview: (id) =>
      thenReload(
        id,
        ask((api) => api.interviews.restore({ id })),
      ),
    startInterview: (id) =>
      thenReload(
        id,
        ask((api) => api.interviews.start({ id })),
      ),
    endInterview: async (id) => {
      await get().flushNotes(id);
      return thenReload(
        id,
        ask((api) => api.interviews.end({ id })),
      );
    },
    setQuestion: async (change) => {
      get().showInterview(change.interviewId, (interview) => withQuestion(interview, change));
      const reply = await ask((api) => api.interviews.setQuestion(change));
      if (!reply.ok) get().reportError(reply.error);
      await get().loadInterview(change.interviewId);
      return reply;
    },
  };
};
