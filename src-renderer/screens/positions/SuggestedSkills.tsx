import type { SuggestedSkill } from '../../../src-preload/contract/roles.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { formatList, formatPercent } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import styles from './add-position.module.css';
import { OccupationCredit } from './OccupationCredit.tsx';

type Props = {
  /** Whether there is a role to suggest for. */
  readonly isAsked: boolean;
  readonly choices: Readonly<Record<string, boolean>>;
  readonly onChoose: (skillId: string, isChosen: boolean) => void;
};

/** The weights as they will be: the suggested ones of the chosen skills, made to sum to 1. */
function shareOf(skill: SuggestedSkill, chosen: readonly SuggestedSkill[]): number {
  const typical = chosen.filter(({ weight }) => weight > 0);
  // A skill that was not suggested has no weight of its own; it gets the mean of the others.
  const mean = typical.length === 0 ? 1 : typical.reduce((sum, { weight }) => sum + weight, 0) / typical.length;
  const weightOf = ({ weight }: SuggestedSkill) => (weight > 0 ? weight : mean);
  return weightOf(skill) / chosen.reduce((sum, each) => sum + weightOf(each), 0);
}

function reasonOf({ reason, word, occupation }: SuggestedSkill): string {
  if (reason === 'rated-for-occupation') {
    const named = { word: word ?? '', occupation: occupation?.title ?? '' };
    const related = occupation?.ratedTitle ?? null;
    return related === null
      ? t('positions.dialog.reason.rated-for-occupation', named)
      : t('positions.dialog.reason.rated-for-related', { ...named, related });
  }
  if (reason === 'named-in-posting') return t('positions.dialog.reason.named-in-posting', { word: word ?? '' });
  return t(`positions.dialog.reason.${reason}`);
}

/** Skills worth asking about, each with the reason why; ticking decides which ones the plan begins with. */
export function SuggestedSkills({ isAsked, choices, onChoose }: Props) {
  const loaded = useStore((store) => store.suggestedSkills);
  const technologies = loadedValue(useStore((store) => store.technologies));
  const skills = isAsked ? (loadedValue(loaded) ?? []) : [];
  const isChosen = (skill: SuggestedSkill) => choices[skill.id] ?? skill.isChosen;
  const chosen = skills.filter(isChosen);
  return (
    <section className={styles.skills} aria-labelledby="suggested-skills">
      <header className={styles.skillsHead}>
        <h3 id="suggested-skills">{t('positions.dialog.skills')}</h3>
        {skills.length === 0 ? null : <span>{t('positions.dialog.weight')}</span>}
      </header>
      {isAsked ? null : <p className={styles.note}>{t('positions.dialog.skillsEmpty')}</p>}
      {isAsked && loaded.state === 'failed' ? (
        <p className={styles.note}>{t('positions.dialog.skillsFailed')}</p>
      ) : null}
      <ul>
        {skills.map((skill) => (
          <li key={skill.id} className={styles.skill}>
            <Checkbox
              label={skill.name}
              description={reasonOf(skill)}
              isSelected={isChosen(skill)}
              onChange={(isSelected) => onChoose(skill.id, isSelected)}
            />
            <span className={styles.weight}>{isChosen(skill) ? formatPercent(shareOf(skill, chosen)) : '–'}</span>
          </li>
        ))}
      </ul>
      {isAsked && technologies !== null ? (
        <p className={styles.note}>
          {t('positions.dialog.technologies', { occupation: technologies.occupation })}{' '}
          <bdi>{formatList(technologies.names)}</bdi>
        </p>
      ) : null}
      {isAsked && (technologies !== null || skills.some(({ occupation }) => occupation !== null)) ? (
        <OccupationCredit />
      ) : null}
    </section>
  );
}
