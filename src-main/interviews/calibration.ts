import type { Calibration, RatingCounts } from '../../src-preload/contract/calibration.ts';
import type { Guide } from '../../src-preload/contract/guides.ts';
import type { QuestionState } from '../../src-preload/contract/interviews.ts';
import type { SkillRating } from '../../src-preload/contract/scorecards.ts';

/** One held and scored interview, times in milliseconds. */
export type ScoredInterview = {
  readonly guide: Guide;
  readonly ratings: readonly SkillRating[];
  readonly questions: readonly QuestionState[];
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly submittedAt: number;
};

const minute = 60_000;
const hour = 60 * minute;
/** A question does not take longer: the interviewer went away from the guide. */
const longestQuestionMs = hour;

function countsOf(values: readonly number[]): RatingCounts {
  const count = (rating: number) => values.filter((value) => value === rating).length;
  return [count(1), count(2), count(3), count(4), count(5)];
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function bySkill(interviews: readonly ScoredInterview[]): Calibration['bySkill'] {
  const given = interviews.flatMap(({ guide, ratings }) =>
    guide.skills.flatMap(({ id, name }) => {
      const rating = ratings.find(({ skillId }) => skillId === id);
      return rating === undefined ? [] : [{ name, rating }];
    }),
  );
  return [...grouped(given, ({ name }) => name)]
    .map(([name, list]) => {
      const values = list.flatMap(({ rating }) => (rating.value === null ? [] : [rating.value]));
      const cannotJudge = list.filter(({ rating }) => rating.value === null && rating.cannotJudge !== null).length;
      return { name, counts: countsOf(values), mean: meanOf(values), cannotJudge, total: values.length };
    })
    .filter(({ total, cannotJudge }) => total + cannotJudge > 0)
    .sort((one, other) => other.total - one.total || one.name.localeCompare(other.name))
    .map(({ total: _total, ...skill }) => skill);
}

/** The first moment of a calendar month, by the clock of this computer. */
function monthOf(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), 1).getTime();
}

function byMonth(interviews: readonly ScoredInterview[]): Calibration['byMonth'] {
  return [...grouped(interviews, ({ submittedAt }) => String(monthOf(submittedAt)))]
    .map(([at, list]) => {
      const values = list.flatMap(({ ratings }) => ratings.flatMap(({ value }) => (value === null ? [] : [value])));
      return { at: Number(at), counts: countsOf(values), mean: meanOf(values) };
    })
    .sort((one, other) => one.at - other.at);
}

type Standing = {
  readonly id: string;
  readonly text: string;
  readonly minutes: number | null;
  readonly state: QuestionState | null;
};

/** The questions of a held interview in the order of the guide; none of one that was scored without being held here. */
function standings({ guide, questions, startedAt }: ScoredInterview): readonly Standing[] {
  if (startedAt === null) return [];
  return guide.skills.flatMap((skill) =>
    skill.questions.map(({ id, text, minutes }) => ({
      id,
      text,
      minutes,
      state: questions.find(({ questionId }) => questionId === id) ?? null,
    })),
  );
}

function questionsOf(interviews: readonly ScoredInterview[]): Calibration['questions'] {
  const all = interviews.flatMap(standings);
  const skipped = all.filter(({ state }) => state?.state === 'skipped');
  const asked = all.filter(({ state }) => state?.state === 'asked').length;
  return {
    asked,
    skipped: skipped.length,
    notReached: all.length - asked - skipped.length,
    bySkipped: [...grouped(skipped, ({ text }) => text)]
      .map(([text, list]) => ({
        text,
        skipped: list.length,
        reasons: [...new Set(list.flatMap(({ state }) => (state?.reason ? [state.reason] : [])))],
      }))
      .sort((one, other) => other.skipped - one.skipped || one.text.localeCompare(other.text)),
  };
}

/**
 * How long each asked question took: from the moment it was marked until the next one was. The first one of an interview is
 * marked when it is left, so that it began with the interview.
 */
function spans(
  interview: ScoredInterview,
): readonly { readonly text: string; readonly planned: number | null; readonly ms: number }[] {
  const { startedAt, endedAt } = interview;
  const asked = standings(interview)
    .flatMap(({ text, minutes, state }) =>
      state?.state === 'asked' && state.at !== null ? [{ text, planned: minutes, at: state.at }] : [],
    )
    .sort((one, other) => one.at - other.at);
  return asked.flatMap(({ text, planned, at }, index) => {
    const begin = index === 0 ? (startedAt ?? at) : at;
    const end = asked[index + 1]?.at ?? endedAt;
    const ms = end === null ? 0 : end - begin;
    return ms <= 0 || ms > longestQuestionMs ? [] : [{ text, planned, ms }];
  });
}

function minutesOf(interviews: readonly ScoredInterview[]): Calibration['minutes'] {
  return [...grouped(interviews.flatMap(spans), ({ text }) => text)]
    .map(([text, list]) => ({
      text,
      mean: list.reduce((sum, { ms }) => sum + ms, 0) / list.length / minute,
      planned: list.at(-1)?.planned ?? null,
      times: list.length,
    }))
    .sort((one, other) => other.mean - one.mean || one.text.localeCompare(other.text));
}

function submissionOf(interviews: readonly ScoredInterview[]): Calibration['submission'] {
  const hours = interviews
    .flatMap(({ endedAt, submittedAt }) => (endedAt === null ? [] : [Math.max(0, submittedAt - endedAt) / hour]))
    .sort((one, other) => one - other);
  const middle = Math.floor(hours.length / 2);
  const upper = hours[middle] ?? null;
  const lower = hours.length % 2 === 0 ? (hours[middle - 1] ?? null) : upper;
  const between = (from: number, to: number) => hours.filter((each) => each > from && each <= to).length;
  return {
    medianHours: upper === null || lower === null ? null : (upper + lower) / 2,
    counts: [
      { within: 'hour', count: between(-1, 1) },
      { within: 'day', count: between(1, 24) },
      { within: 'three-days', count: between(24, 72) },
      { within: 'later', count: between(72, Number.POSITIVE_INFINITY) },
    ],
  };
}

/** What one's own submitted scorecards say about one's habits. */
export function calibrationOf(interviews: readonly ScoredInterview[]): Calibration {
  return {
    scorecards: interviews.length,
    bySkill: bySkill(interviews),
    byMonth: byMonth(interviews),
    questions: questionsOf(interviews),
    minutes: minutesOf(interviews),
    submission: submissionOf(interviews),
  };
}
