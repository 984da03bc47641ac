import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import styles from './editor.module.css';
import { minutesOf as numberOf } from './GuideEditor.tsx';
import { hasOwnWeight } from './guide-change.ts';

type Props = { readonly skill: GuideSkill; readonly onWeigh: (skill: GuideSkill) => void };

/** How much a skill counts: the same as the others, unless somebody writes down why not. */
export function SkillWeight({ skill, onWeigh }: Props) {
  return (
    <div className={styles.weights}>
      <TextField
        label={t('plan.weight')}
        type="number"
        size="m"
        value={String(Math.round(skill.weight * 100))}
        isDisabled={!hasOwnWeight(skill)}
        onChange={(text) => onWeigh({ ...skill, weight: numberOf(text, 100) / 100 })}
      />
      <TextField
        label={t('plan.weightReason')}
        description={t('plan.weightHint')}
        size="m"
        value={skill.weightReason ?? ''}
        onChange={(weightReason) => onWeigh({ ...skill, weightReason })}
        maxLength={1_000}
      />
    </div>
  );
}
