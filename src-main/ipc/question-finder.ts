import { setImmediate } from 'node:timers/promises';
import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { QuestionPlace, Segment } from '../../src-preload/contract/transcripts.ts';
import type { ReadHandle } from '../database/handles.ts';
import { type AskedQuestion, findQuestions } from '../interviews/find-questions.ts';
import type { TranscriptHead } from '../queries/transcripts.ts';
import { transcriptParts } from './transcript-parts.ts';

/** After so long (milliseconds) other work of the main process has its turn. */
const longestTurnMs = 6;

/** The guide's questions, with the moment of the conversation at which each was marked as asked. */
function askedOf({ startedAt, guide, questions }: InterviewDetail): readonly AskedQuestion[] {
  return guide.skills.flatMap((skill) =>
    skill.questions.map(({ id, text }) => {
      const at = questions.find((state) => state.questionId === id && state.state === 'asked')?.at ?? null;
      return { id, text, askedMs: at === null || startedAt === null ? null : Math.max(0, at - startedAt) };
    }),
  );
}

/** Runs what goes in steps, with room for other work now and then. */
async function inTurns<T>(steps: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const until = performance.now() + longestTurnMs;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await setImmediate();
  }
}

/**
 * Where the guide's questions were asked in a conversation. The last answer is kept: a window asks again with every change of
 * the interview, and few of them change anything here.
 */
export function createQuestionFinder(
  read: () => ReadHandle,
): (interview: InterviewDetail, head: TranscriptHead) => Promise<readonly QuestionPlace[]> {
  let last: { readonly key: string; readonly places: Promise<readonly QuestionPlace[]> } | null = null;

  async function find(interview: InterviewDetail, asked: readonly AskedQuestion[]): Promise<readonly QuestionPlace[]> {
    const segments: Segment[] = [];
    for await (const part of transcriptParts(read, interview.id)) segments.push(...part);
    return inTurns(findQuestions(asked, segments, interview.candidate.name));
  }

  return (interview, head) => {
    const asked = askedOf(interview);
    const key = JSON.stringify([interview.id, head.version, interview.candidate.name, asked]);
    if (last?.key === key) return last.places;
    const places = find(interview, asked);
    last = { key, places };
    places.catch(() => {
      last = null;
    });
    return places;
  };
}
