import type { Question } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail, QuestionState } from '../../../src-preload/contract/interviews.ts';
import { formatTimer } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { questionState } from '../interview/questions.ts';
import styles from './sections.module.css';
import { segmentPlace } from './segments.ts';

/** The guide's skills and questions with what became of them; a question that was asked leads to its place. */
export function Sections({ interview }: { readonly interview: InterviewDetail }) {
  const { guide, questions, startedAt } = interview;
  const skills = guide.skills.filter((skill) => skill.questions.length > 0);
  return (
    <nav className={styles.list} aria-label={t('transcript.sections')}>
      {skills.map((skill) => (
        <section key={skill.id}>
          <h2>
            <bdi>{skill.name}</bdi>
          </h2>
          {skill.questions.map((question) => (
            <Entry
              key={question.id}
              question={question}
              state={questionState(questions, question.id)}
              startedAt={startedAt}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

type EntryProps = {
  readonly question: Question;
  readonly state: QuestionState;
  readonly startedAt: number | null;
};

function Entry({ question, state, startedAt }: EntryProps) {
  const offset = state.at === null || startedAt === null ? null : Math.max(0, state.at - startedAt);
  if (state.state === 'asked' && offset !== null) {
    return (
      <button type="button" className={styles.entry} title={question.text} onClick={() => showMoment(offset)}>
        <span dir="auto">{question.text}</span>
        <span className={styles.state}>{formatTimer(offset)}</span>
      </button>
    );
  }
  return (
    <div className={`${styles.entry} ${styles.none}`} title={state.reason ?? question.text}>
      <span dir="auto">{question.text}</span>
      <span className={styles.state}>
        {t(state.state === 'skipped' ? 'transcript.question.skipped' : 'transcript.question.open')}
      </span>
    </div>
  );
}

/** Scrolls to what was being said so many milliseconds after the start; the last part that began before it. */
function showMoment(offset: number): void {
  const parts = [...document.querySelectorAll<HTMLElement>(`[${segmentPlace}]`)];
  const before = parts.filter((part) => Number(part.dataset.startMs ?? Number.POSITIVE_INFINITY) <= offset);
  (before.at(-1) ?? parts[0])?.scrollIntoView({ block: 'start' });
}
