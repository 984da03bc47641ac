import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { Panel, PanelPerson } from '../../src-preload/contract/panel.ts';
import type { Scorecard } from '../../src-preload/contract/scorecards.ts';
import type { OthersForm } from '../database/writes/others-writing.ts';
import { fail } from '../errors/index.ts';
import { hideName } from '../interviews/hide-name.ts';
import { comparePanel, type Judgement } from '../interviews/panel.ts';
import { leverScore } from '../outbox/enqueue.ts';
import { listUsers } from '../queries/connection.ts';
import { getInterview } from '../queries/interviews.ts';
import { othersWritingOf, scoredInterviewsOfSamePerson } from '../queries/others-writing.ts';
import type { Handlers } from './handle.ts';
import { hiddenCandidateOf } from './hidden-candidate.ts';
import { type Services, viewerOf } from './services.ts';

/** The scorecard as it was submitted last; a correction that is being written is nobody's judgement yet. */
function submittedOf({ scorecard, earlier }: InterviewDetail): Scorecard | null {
  return [scorecard, ...earlier].find(({ state }) => state === 'submitted') ?? null;
}

/** The judgement of a scorecard on this computer; null while none was submitted. */
function ownJudgement(interview: InterviewDetail, selfName: string | null): Judgement | null {
  const scorecard = submittedOf(interview);
  if (scorecard === null) return null;
  const { summary, recommendation, submittedAt, ratings } = scorecard;
  return {
    person: {
      id: interview.id,
      source: 'rubric',
      name: selfName,
      isSelf: true,
      title: interview.roundName,
      at: submittedAt,
      recommendation: recommendation === null ? null : leverScore(recommendation),
      texts: summary.trim() === '' ? [] : [{ label: '', text: summary }],
    },
    ratings: interview.guide.skills.flatMap(({ id, name }) => {
      const value = ratings.find(({ skillId }) => skillId === id)?.value ?? null;
      return value === null ? [] : [{ of: 5 as const, label: name, value }];
    }),
  };
}

function leverJudgement(
  form: OthersForm,
  nameOf: (userId: string | null) => string | null,
  shown: (text: string) => string,
): Judgement {
  const person: PanelPerson = {
    id: form.id,
    source: 'lever',
    name: nameOf(form.userId),
    isSelf: false,
    title: form.title,
    at: form.at,
    recommendation: form.recommendation,
    texts: form.entries.flatMap(({ label, text }) => (text.trim() === '' ? [] : [{ label, text: shown(text) }])),
  };
  const ratings = form.entries.flatMap(({ label, score }) =>
    score === null ? [] : [{ of: 4 as const, label, value: score }],
  );
  return { person, ratings };
}

/**
 * What others wrote about a candidate. It answers `hidden` and nothing else until this interview's own scorecard has been
 * submitted once: a judgement that was made knowing the others' is not one of its own. Lever is not even asked before.
 */
export function panelHandlers(services: Services): Handlers<'panel'> {
  function interviewOf(id: string): InterviewDetail {
    return getInterview(services.store().read, id, viewerOf(services)) ?? fail('item.not-found', { what: 'interview' });
  }

  function panelOf(interview: InterviewDetail): Panel {
    if (submittedOf(interview) === null) return { state: 'hidden' };
    const { read } = services.store();
    const users = listUsers(read);
    const selfId = services.connection.userId();
    const nameOf = (userId: string | null) => users.find(({ id }) => id === userId)?.name ?? null;
    const { ref } = interview.candidate;
    const writing = ref.kind === 'opportunity' ? othersWritingOf(read, ref.id) : null;

    const here = scoredInterviewsOfSamePerson(read, interview.id).flatMap((id) => {
      const judgement = ownJudgement(interviewOf(id), nameOf(selfId));
      return judgement === null ? [] : [judgement];
    });
    // Own forms in Lever say again what a scorecard here says.
    const isOthers = ({ userId }: { readonly userId: string | null }) => userId === null || userId !== selfId;
    // Colleagues who know the candidate write their name.
    const hidden = hiddenCandidateOf(read, interview);
    const shown = (text: string) => (hidden === null ? text : hideName(text, hidden));
    const there = (writing?.feedback ?? []).filter(isOthers).map((form) => leverJudgement(form, nameOf, shown));
    const judgements = [...here, ...there];
    const partOf = (list: readonly unknown[] | null | undefined) =>
      writing === null ? 'not-read' : list === null ? 'not-granted' : 'read';
    return {
      state: 'shown',
      people: judgements.map(({ person }) => person),
      rows: comparePanel(interview.guide.skills, judgements),
      notes: (writing?.notes ?? [])
        .filter(isOthers)
        .map(({ userId, text, ...note }) => ({ ...note, text: shown(text), name: nameOf(userId) })),
      feedbackPart: partOf(writing?.feedback),
      notesPart: partOf(writing?.notes),
      isLinked: ref.kind === 'opportunity',
      readAt: writing?.readAt ?? null,
    };
  }

  return {
    get: ({ interviewId }) => panelOf(interviewOf(interviewId)),
    async read({ interviewId }) {
      const interview = interviewOf(interviewId);
      const { ref } = interview.candidate;
      if (submittedOf(interview) === null || ref.kind !== 'opportunity') return panelOf(interview);
      await services.readOthersWriting(ref.id);
      return panelOf(interviewOf(interviewId));
    },
  };
}
