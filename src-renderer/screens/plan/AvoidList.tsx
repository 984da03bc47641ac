import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import { t } from '../../messages/index.ts';
import styles from './avoid-list.module.css';

/** What must not be asked near a skill, each with what may be asked in its place; nothing where nothing is known. */
export function AvoidList({ skill: { avoid = [] } }: { readonly skill: GuideSkill }) {
  if (avoid.length === 0) return null;
  return (
    <section>
      <h4 className={styles.title}>{t('plan.avoid')}</h4>
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
