import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import { t } from '../../messages/index.ts';
import styles from './avoid-list.module.css';

type Props = {
  readonly skill: GuideSkill;
  /** Below the headings that stand over it. */
  readonly level: 'h3' | 'h4';
};

/** What must not be asked near a skill, each with what may be asked in its place; nothing where nothing is known. */
export function AvoidList({ skill: { avoid = [] }, level: Heading }: Props) {
  if (avoid.length === 0) return null;
  return (
    <section>
      <Heading className={styles.title}>{t('plan.avoid')}</Heading>
      <ul className={styles.list}>
        {avoid.map(({ question, instead }) => (
          <li key={question}>
            <q className={styles.question} dir="auto">
              {question}
            </q>
            <p dir="auto">{t('plan.avoid.instead', { question: instead })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
