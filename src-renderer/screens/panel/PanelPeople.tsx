import type { PanelPerson } from '../../../src-preload/contract/panel.ts';
import { PanelSection } from '../../components/PanelSection.tsx';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './panel.module.css';
import { signOf } from './signs.ts';

/** Who judged, what they recommend, and what they wrote. */
export function PanelPeople({ people }: { readonly people: readonly PanelPerson[] }) {
  return (
    <PanelSection title={t('panel.people')} count={people.length}>
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={person.id}>
            <div className={styles.person}>
              <span className={`${styles.sign} ${person.isSelf ? styles.self : ''}`} aria-hidden="true">
                {signOf(index)}
              </span>
              <div className={styles.who}>
                <h3>
                  <bdi>{person.isSelf ? t('panel.you') : (person.name ?? t('panel.somebody'))}</bdi>
                </h3>
                <p className={styles.small}>
                  {t('panel.personMeta', {
                    source: t(`panel.source.${person.source}`),
                    title: person.title,
                    when: person.at === null ? '' : formatDayTimeWithin(person.at),
                  })}
                </p>
              </div>
              <strong className={styles.verdict}>
                {t(
                  person.recommendation === null
                    ? 'panel.recommendation.none'
                    : `panel.recommendation.${person.recommendation}`,
                )}
              </strong>
            </div>
            <dl className={styles.texts}>
              {person.texts.map(({ label, text }) => (
                <div key={`${label} ${text}`}>
                  <dt>{label === '' ? t('panel.text.summary') : label}</dt>
                  <dd dir="auto">{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
