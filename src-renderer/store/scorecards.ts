import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Rating } from '../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { Evidence, Recommendation, Scorecard, SkillRating } from '../../src-preload/contract/scorecards.ts';
import { ask } from '../api/index.ts';
import type { SliceCreator } from './slice.ts';

export type NewEvidence = Omit<Evidence, 'id' | 'isFromNotes'>;

/** What is written into a scorecard. Ratings show at once; a refusal becomes a toast and the stored values return. */
export type ScorecardsSlice = {
  readonly rate: (interviewId: string, rating: SkillRating) => Promise<Reply<null>>;
  /** Optional, and no rating of the skill; null takes it back. */
  readonly rateQuestion: (interviewId: string, questionId: string, value: Rating | null) => Promise<Reply<null>>;
  readonly recommend: (interviewId: string, value: Recommendation) => Promise<Reply<null>>;
  readonly addEvidence: (interviewId: string, evidence: NewEvidence) => Promise<Reply<{ readonly id: string }>>;
  readonly removeEvidence: (interviewId: string, id: string) => Promise<Reply<null>>;
  /** Stores what is still being typed first, then freezes. Answers the failure of either. */
  readonly submitScores: (interviewId: string, exportPdf: boolean) => Promise<Reply<null>>;
  readonly amendScorecard: (interviewId: string) => Promise<Reply<null>>;
};

/** The rating of one skill: null when nothing was chosen. */
export function ratingOf(scorecard: Scorecard, skillId: string): Rating | null {
  return scorecard.ratings.find((rating) => rating.skillId === skillId)?.value ?? null;
}

/** Why one skill cannot be judged: null when it is rated or open. */
export function cannotJudgeOf(scorecard: Scorecard, skillId: string): string | null {
  return scorecard.ratings.find((rating) => rating.skillId === skillId)?.cannotJudge ?? null;
}

function withRating(interview: InterviewDetail, rating: SkillRating): InterviewDetail {
  const others = interview.scorecard.ratings.filter(({ skillId }) => skillId !== rating.skillId);
  return { ...interview, scorecard: { ...interview.scorecard, ratings: [...others, rating] } };
}

export const createScorecardsSlice: SliceCreator<ScorecardsSlice> = (_set, get) => {
  async function thenReload<T>(interviewId: string, request: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await request;
    await get().loadInterview(interviewId);
    return reply;
  }

  async function reported<T>(interviewId: string, request: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await thenReload(interviewId, request);
    if (!reply.ok) get().reportError(reply.error);
    return reply;
  }

  return {
    rate: (interviewId, rating) => {
      get().showInterview(interviewId, (interview) => withRating(interview, rating));
      return reported(
        interviewId,
        ask((api) => api.scorecards.rate({ interviewId, ...rating })),
      );
    },
    rateQuestion: (interviewId, questionId, value) =>
      reported(
        interviewId,
        ask((api) => api.scorecards.rateQuestion({ interviewId, questionId, value })),
      ),
    recommend: (interviewId, value) => {
      get().showInterview(interviewId, (interview) => ({
        ...interview,
        scorecard: { ...interview.scorecard, recommendation: value },
      }));
      return reported(
        interviewId,
        ask((api) => api.scorecards.recommend({ interviewId, value })),
      );
    },
    addEvidence: (interviewId, evidence) =>
      reported(
        interviewId,
        ask((api) => api.scorecards.addEvidence({ interviewId, ...evidence })),
      ),
    removeEvidence: (interviewId, id) => {
      get().showInterview(interviewId, (interview) => ({
        ...interview,
        evidence: interview.evidence.filter((piece) => piece.id !== id),
      }));
      return reported(
        interviewId,
        ask((api) => api.scorecards.removeEvidence({ interviewId, id })),
      );
    },
    submitScores: async (interviewId, exportPdf) => {
      const unsaved = await get().flushDrafts(interviewId);
      if (unsaved !== null) return { ok: false, error: unsaved };
      const reply = await thenReload(
        interviewId,
        ask((api) => api.scorecards.submit({ interviewId, exportPdf })),
      );
      await get().loadInterviews();
      return reply;
    },
    amendScorecard: (interviewId) =>
      thenReload(
        interviewId,
        ask((api) => api.scorecards.amend({ interviewId })),
      ),
  };
};
