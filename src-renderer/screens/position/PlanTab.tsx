import type { GuideSkill, Question } from '../../../src-preload/contract/guides.ts';
import type { PlanRound } from '../../../src-preload/contract/positions.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { StarIcon } from '../../components/icons.ts';
import { formatMinutes, formatPercent } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './plan.module.css';

/** The interview plan to read: each round with its guide, its skills, their questions and what ratings stand for. */
export function PlanTab({ positionId }: { readonly positionId: string }) {
  const plan = useStore((store) => store.planById[positionId] ?? idle);
  const loadPlan = useStore((store) => store.loadPlan);
  useReadOf(loadPlan, positionId, 'positions');
  if (plan.state === 'failed') return <FailureNotice error={plan.error} onTryAgain={() => void loadPlan(positionId)} />;
  if (plan.state !== 'ready') return null;
  if (plan.value.length === 0) {
    return (
      <div className={styles.empty}>
        <h3>{t('position.plan.empty.title')}</h3>
        <p>{t('position.plan.empty.text')}</p>
      </div>
    );
  }
  return (
    // It holds nothing to focus, so it takes the focus itself: keys must be able to scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.plan} aria-label={t('position.tab.plan')} tabIndex={0}>
      {plan.value.map((round) => (
        <RoundGuide key={round.id} round={round} />
      ))}
    </section>
  );
}

function RoundGuide({ round }: { readonly round: PlanRound }) {
  const { guide } = round;
  return (
    <section aria-labelledby={`round-${round.id}`}>
      <header className={styles.round}>
        <h2 id={`round-${round.id}`}>
          <bdi>{round.name}</bdi>
        </h2>
        <span>
          {t('position.plan.round', {
            minutes: formatMinutes(guide.minutes),
            version: round.version,
            skills: guide.skills.length,
          })}
        </span>
      </header>
      {guide.skills.map((skill) => (
        <SkillGuide key={skill.id} skill={skill} />
      ))}
    </section>
  );
}

function SkillGuide({ skill }: { readonly skill: GuideSkill }) {
  return (
    <article className={styles.skill}>
      <div className={styles.about}>
        <h3>
          <bdi>{skill.name}</bdi>
        </h3>
        <p className={styles.marks}>
          {skill.isMustHave ? (
            <span className={styles.must}>
              <Glyph icon={StarIcon} size={12} />
              {t('position.plan.mustHave')}
            </span>
          ) : null}
          <span>{t('position.plan.weight', { weight: formatPercent(skill.weight) })}</span>
          <span>{formatMinutes(skill.minutes)}</span>
        </p>
        <p className={styles.definition}>{skill.definition}</p>
        <h4>{t('position.plan.anchors')}</h4>
        <dl className={styles.anchors}>
          {([1, 3, 5] as const).map((rating) => (
            <div key={rating}>
              <dt>{rating}</dt>
              <dd>{skill.anchors[rating]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ol className={styles.questions} aria-label={t('position.plan.questions')}>
        {skill.questions.map((question) => (
          <QuestionText key={question.id} question={question} />
        ))}
      </ol>
    </article>
  );
}

function QuestionText({ question }: { readonly question: Question }) {
  const time = question.minutes === null ? t('position.plan.ifTime') : formatMinutes(question.minutes);
  return (
    <li>
      <p className={styles.question} dir="auto">
        {question.text}
      </p>
      <p className={styles.kind}>
        {t(`position.plan.kind.${question.kind}`)} · {time}
      </p>
      {question.probes.length === 0 ? null : (
        <ul className={styles.probes} aria-label={t('position.plan.probes')}>
          {question.probes.map((probe) => (
            <li key={probe} dir="auto">
              {probe}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
