import type { Guide, GuideSkill, Question } from '../../../src-preload/contract/guides.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { StarIcon } from '../../components/icons.ts';
import { formatMinutes, formatPercent } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { AvoidList } from './AvoidList.tsx';
import styles from './plan.module.css';

/** A guide to read: its skills, their questions and what ratings stand for. */
export function GuideView({ guide }: { readonly guide: Guide }) {
  if (guide.skills.length === 0) return <p className={styles.none}>{t('plan.noSkills')}</p>;
  return guide.skills.map((skill) => <SkillGuide key={skill.id} skill={skill} />);
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
          <span>
            {t('position.plan.weight', { weight: formatPercent(skill.weight) })}
            {skill.weightReason === undefined ? null : (
              <>
                : <bdi>{skill.weightReason}</bdi>
              </>
            )}
          </span>
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
        <AvoidList skill={skill} level="h4" />
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
