import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { LeftIcon } from '../../components/icons.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../messages/index.ts';
import styles from './compact.module.css';
import { Probes } from './Probes.tsx';
import { doneOf, questionState } from './questions.ts';
import { SkipForm } from './SkipForm.tsx';
import type { RoomState } from './use-room.ts';

type Props = { readonly interview: InterviewDetail; readonly room: RoomState };

/** The current question, its follow-ups, and the way on. */
export function CompactQuestion({ interview, room }: Props) {
  const [isSkipping, setSkipping] = useState(false);
  const { current, canMark } = room;
  if (current === null) return <p className={styles.none}>{t('interviews.room.noQuestions')}</p>;
  const { question, skill } = current;
  const state = questionState(interview.questions, question.id);
  const share = skill.questions.length === 0 ? 0 : doneOf(skill, interview.questions) / skill.questions.length;
  return (
    <section className={styles.question} aria-label={t('interviews.room.guide')}>
      <div className={styles.skill}>
        <h2 title={skill.name}>{skill.name}</h2>
        {skill.isMustHave ? <Tag>{t('interviews.room.mustHave')}</Tag> : null}
        <span className={styles.minutes}>{t('interviews.room.minutes', { minutes: skill.minutes })}</span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {/* Takes the focus from the notes (leave-notes.ts). */}
      <p className={styles.say} dir="auto" aria-current="step" tabIndex={-1}>
        {question.text}
      </p>
      <Probes probes={question.probes} state={state} canMark={canMark} className={styles.probes} onWrite={room.write} />
      {isSkipping ? (
        <SkipForm
          onCancel={() => setSkipping(false)}
          onSkip={(reason) => {
            setSkipping(false);
            room.skip(question.id, reason);
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button variant="quiet" size="s" icon={LeftIcon} isDisabled={current.number === 1} onPress={room.goBack}>
            {t('interviews.room.previous')}
          </Button>
          <span className={styles.end}>
            <Button variant="quiet" size="s" isDisabled={!canMark} onPress={() => setSkipping(true)}>
              {t('interviews.room.skip')}
            </Button>
            <Button
              variant="plain"
              keys={['J']}
              isDisabled={room.isLast && (!canMark || state.state !== 'open')}
              onPress={room.goOn}
            >
              {t('interviews.room.next')}
            </Button>
          </span>
        </div>
      )}
    </section>
  );
}
