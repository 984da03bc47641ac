import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Missing } from '../../../src-preload/contract/scorecards.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { AlertIcon, DoneIcon, InfoIcon, RightIcon } from '../../components/icons.ts';
import { PanelSection } from '../../components/PanelSection.tsx';
import { t } from '../../messages/index.ts';
import { missingText } from './missing-words.ts';
import { goToMissing } from './places.ts';
import styles from './verdict.module.css';

type Props = { readonly missing: readonly Missing[]; readonly skills: readonly GuideSkill[] };

/** What stands between the draft and its submission, or would make it better; each entry leads to its place. */
export function BeforeYouSubmit({ missing, skills }: Props) {
  return (
    <PanelSection title={t('scorecard.before')}>
      {missing.length === 0 ? (
        <p className={styles.done}>
          <Glyph icon={DoneIcon} />
          {t('scorecard.before.done')}
        </p>
      ) : (
        <ul>
          {missing.map((entry) => (
            <li key={`${entry.what} ${entry.skillId ?? ''}`}>
              <button type="button" className={styles.missing} onClick={() => goToMissing(entry)}>
                <Glyph
                  icon={entry.isRequired ? AlertIcon : InfoIcon}
                  className={entry.isRequired ? styles.required : styles.optional}
                />
                <span>
                  <bdi>{missingText(entry, skills)}</bdi>
                  {entry.isRequired ? <span className={styles.why}> {t('scorecard.before.required')}</span> : null}
                  {entry.what === 'evidence' ? (
                    <span className={styles.because}>{t('scorecard.missing.evidenceWhy')}</span>
                  ) : null}
                </span>
                <Glyph icon={RightIcon} size={14} className={styles.arrow} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
