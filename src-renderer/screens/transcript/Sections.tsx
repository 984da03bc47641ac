import type { Question } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail, QuestionState } from '../../../src-preload/contract/interviews.ts';
import { askedOutOfOrder } from '../../../src-preload/contract/question-order.ts';
import type { Transcript } from '../../../src-preload/contract/transcripts.ts';
import { formatTimer } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { questionState } from '../interview/questions.ts';
import styles from './sections.module.css';
import { segmentAt } from './segments.ts';

type SectionsProps = { readonly interview: InterviewDetail; readonly onShow: (segment: number) => void };

/** The guide's skills and questions with what became of them; a question that was asked leads to its place. */
export function Sections({ interview, onShow }: SectionsProps) {
  const { guide, questions, startedAt } = interview;
  const early = askedOutOfOrder(guide, questions);
  const transcript = useStore((store) => loadedValue(store.transcriptById[interview.id] ?? idle));
  const skills = guide.skills.filter((skill) => skill.questions.length > 0);
  return (
    <div className={styles.list}>
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
              isEarly={early.has(question.id)}
              startedAt={startedAt}
              transcript={transcript}
              onShow={onShow}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

type EntryProps = {
  readonly question: Question;
  readonly state: QuestionState;
  readonly isEarly: boolean;
  readonly startedAt: number | null;
  readonly transcript: Transcript | null;
  readonly onShow: (segment: number) => void;
};

/** Where a question stands in the transcript: by its wording, else by the time at which it was marked as asked. */
function placeOf({ question, state, startedAt, transcript }: EntryProps): number | null {
  if (transcript === null) return null;
  const found = transcript.questions.find(({ questionId }) => questionId === question.id);
  if (found !== undefined) return found.segment;
  if (state.state !== 'asked' || state.at === null || startedAt === null) return null;
  return segmentAt(transcript.segments, Math.max(0, state.at - startedAt));
}

function timeText({ state, startedAt, transcript }: EntryProps, place: number | null): string {
  const said = place === null ? null : (transcript?.segments[place]?.startMs ?? null);
  if (said !== null) return formatTimer(said);
  if (state.state === 'asked' && state.at !== null && startedAt !== null) {
    return formatTimer(Math.max(0, state.at - startedAt));
  }
  return place === null
    ? t(state.state === 'skipped' ? 'transcript.question.skipped' : 'transcript.question.open')
    : '';
}

function Entry(props: EntryProps) {
  const { question, state, isEarly } = props;
  const place = placeOf(props);
  const time = timeText(props, place);
  if (place !== null) {
    return (
      <button type="button" className={styles.entry} title={question.text} onClick={() => props.onShow(place)}>
        <span dir="auto">{question.text}</span>
        <span className={styles.state}>{time}</span>
        {isEarly ? <span className={styles.course}>{t('transcript.question.outOfOrder')}</span> : null}
      </button>
    );
  }
  return (
    <div className={`${styles.entry} ${styles.none}`} title={state.reason ?? question.text}>
      <span dir="auto">{question.text}</span>
      <span className={styles.state}>{time}</span>
      {isEarly ? <span className={styles.course}>{t('transcript.question.outOfOrder')}</span> : null}
      {state.state === 'skipped' && state.reason ? (
        <span className={styles.course} dir="auto">
          {t('transcript.question.reason', { reason: state.reason })}
        </span>
      ) : null}
    </div>
  );
}
