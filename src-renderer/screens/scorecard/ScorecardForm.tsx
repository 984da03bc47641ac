import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormIcon } from '../../components/icons.ts';
import { SplitPane } from '../../components/SplitPane.tsx';
import { useIsNarrow } from '../../components/use-is-narrow.ts';
import { t } from '../../messages/index.ts';
import { LooseNotes } from './LooseNotes.tsx';
import { goToSkill } from './places.ts';
import { ScorecardHeader } from './ScorecardHeader.tsx';
import { SkillList } from './SkillList.tsx';
import { SkillSection } from './SkillSection.tsx';
import styles from './scorecard.module.css';
import { Verdict } from './Verdict.tsx';

/** Skills at the start, one section a skill in the middle, the decision at the end. */
export function ScorecardForm({ interview }: { readonly interview: InterviewDetail }) {
  const { skills } = interview.guide;
  const isNarrow = useIsNarrow();
  const looseNotes = interview.scorecard.state === 'submitted' ? null : <LooseNotes interview={interview} />;
  const [currentId, setCurrentId] = useState(skills[0]?.id ?? null);
  return (
    <>
      <ScorecardHeader interview={interview} />
      <SplitPane
        isStackedWhenSmall
        start={{
          label: t('scorecard.skills'),
          width: 284,
          isHiddenWhenNarrow: true,
          isNavigation: true,
          content: (
            <>
              <SkillList
                interview={interview}
                currentId={currentId}
                onChoose={(skillId) => {
                  setCurrentId(skillId);
                  goToSkill(skillId);
                }}
              />
              {isNarrow ? null : looseNotes}
            </>
          ),
        }}
        end={{ label: t('scorecard.side'), width: 304, content: <Verdict interview={interview} /> }}
      >
        {isNarrow ? looseNotes : null}
        <div className={styles.skills}>
          {skills.length === 0 ? <EmptyState icon={FormIcon} title={t('scorecard.noSkills')} /> : null}
          {skills.map((skill) => (
            <SkillSection key={skill.id} interview={interview} skill={skill} onEnter={() => setCurrentId(skill.id)} />
          ))}
        </div>
      </SplitPane>
    </>
  );
}
