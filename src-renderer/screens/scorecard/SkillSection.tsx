import { useState } from 'react';
import type { GuideSkill } from '../../../src-preload/contract/guides.ts';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { DropArea } from '../../components/DropArea.tsx';
import { RatingScale } from '../../components/RatingScale.tsx';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { cannotJudgeOf, ratingOf } from '../../store/scorecards.ts';
import { evidenceKind, useDropEvidence } from './dragged-evidence.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { NeedsEvidence } from './NeedsEvidence.tsx';
import { skillPlace } from './places.ts';
import { QuestionCourse } from './QuestionCourse.tsx';
import { QuestionRatings } from './QuestionRatings.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './scorecard.module.css';

type Props = {
  readonly interview: InterviewDetail;
  readonly skill: GuideSkill;
  /** Something in this section was focused. */
  readonly onEnter: () => void;
};

/** One skill: what it means, its rating with the anchors in view, and the evidence. */
export function SkillSection({ interview, skill, onEnter }: Props) {
  const { scorecard, id: interviewId } = interview;
  const rate = useStore((store) => store.rate);
  const [isExplaining, setExplaining] = useState(false);
  const drop = useDropEvidence(interview, skill);
  const isFrozen = scorecard.state === 'submitted';
  const cannotJudge = cannotJudgeOf(scorecard, skill.id);

  return (
    <DropArea
      kind={evidenceKind}
      id={skillPlace(skill.id)}
      className={styles.skill ?? ''}
      label={skill.name}
      isDisabled={isFrozen}
      onDrop={(value) => void drop(value)}
      onFocus={onEnter}
    >
      <div className={styles.head}>
        <h2 title={skill.name}>{skill.name}</h2>
        {skill.isMustHave ? <Tag>{t('scorecard.mustHave')}</Tag> : null}
        {isFrozen || isExplaining || cannotJudge !== null ? null : (
          <span className={styles.end}>
            <Button variant="quiet" size="s" onPress={() => setExplaining(true)}>
              {t('scorecard.cannotJudge')}
            </Button>
          </span>
        )}
      </div>
      {skill.definition === '' ? null : (
        <p className={styles.definition} dir="auto">
          {skill.definition}
        </p>
      )}
      {isExplaining ? (
        <ReasonForm
          skillName={skill.name}
          onCancel={() => setExplaining(false)}
          onSave={(reason) => {
            setExplaining(false);
            void rate(interviewId, { skillId: skill.id, value: null, cannotJudge: reason });
          }}
        />
      ) : null}
      {cannotJudge === null ? null : (
        <div className={styles.cannot}>
          <Callout
            tone="info"
            action={
              isFrozen ? undefined : (
                <Button
                  variant="link"
                  onPress={() => void rate(interviewId, { skillId: skill.id, value: null, cannotJudge: null })}
                >
                  {t('scorecard.cannotJudge.undo')}
                </Button>
              )
            }
          >
            {t('scorecard.cannotJudge.because', { reason: cannotJudge })}
          </Callout>
        </div>
      )}
      <div className={styles.scale}>
        <RatingScale
          label={skill.name}
          value={ratingOf(scorecard, skill.id)}
          anchors={skill.anchors}
          isReadOnly={isFrozen}
          onChange={(value) => void rate(interviewId, { skillId: skill.id, value, cannotJudge: null })}
        />
      </div>
      {isFrozen ? null : <NeedsEvidence interview={interview} skill={skill} />}
      <QuestionCourse interview={interview} skill={skill} />
      <QuestionRatings interview={interview} skill={skill} isFrozen={isFrozen} />
      <EvidenceList interview={interview} skill={skill} isFrozen={isFrozen} />
    </DropArea>
  );
}
