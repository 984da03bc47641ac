import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { Hint } from '../../../src-preload/contract/scorecards.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { InfoIcon } from '../../components/icons.ts';
import { PanelSection } from '../../components/PanelSection.tsx';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { goToSkill } from './places.ts';
import styles from './verdict.module.css';

type Props = { readonly hints: readonly Hint[]; readonly skills: readonly GuideSkill[] };

function hintText({ what, skillIds, words }: Hint, skills: readonly GuideSkill[]): string {
  const names = skills.filter(({ id }) => skillIds.includes(id)).map(({ name }) => name);
  return t(`scorecard.hint.${what}`, {
    skills: formatList(names),
    words: formatList(words.map((word) => `“${word}”`)),
  });
}

/** What is worth a second look. Computed on this computer, shown to this person, and never in the way. */
export function Hints({ hints, skills }: Props) {
  if (hints.length === 0) return null;
  return (
    <PanelSection title={t('scorecard.hints')}>
      <ul>
        {hints.map((hint) => {
          const [first] = hint.skillIds;
          const text = hintText(hint, skills);
          return (
            <li key={hint.what} className={styles.hint}>
              <Glyph icon={InfoIcon} className={styles.optional} />
              {first === undefined ? (
                <span dir="auto">{text}</span>
              ) : (
                <button type="button" dir="auto" onClick={() => goToSkill(first)}>
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
