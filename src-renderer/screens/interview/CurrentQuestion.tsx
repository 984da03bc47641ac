import { useState } from 'react';
import type { QuestionState } from '../../../src-preload/contract/interviews.ts';
import { AnchorList } from '../../components/AnchorList.tsx';
import { Button } from '../../components/Button.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DoneIcon, ForwardIcon, UndoIcon } from '../../components/icons.ts';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './current-question.module.css';
import type { GuideActions } from './GuidePane.tsx';
import { Probes } from './Probes.tsx';
import type { Step } from './questions.ts';
import { SkipForm } from './SkipForm.tsx';

type Props = GuideActions & {
  readonly step: Step;
  readonly state: QuestionState;
  readonly isLast: boolean;
};

/** The question that is read aloud: large, alone, with its follow-ups and what to do with it. */
export function CurrentQuestion({ step, state, isLast, canMark, areAnchorsShown, ...actions }: Props) {
  const [isSkipping, setSkipping] = useState(false);
  const { question, skill } = step;
  const hasAnchors = Object.values(skill.anchors).some((text) => text !== '');

  return (
    // Takes the focus from the notes (leave-notes.ts).
    <article className={styles.now} aria-current="step" tabIndex={-1}>
      <p className={styles.say} dir="auto">
        {question.text}
      </p>
      <Probes
        probes={question.probes}
        state={state}
        canMark={canMark}
        className={styles.probes}
        onWrite={actions.onWrite}
      />
      {areAnchorsShown && hasAnchors ? (
        <section className={styles.anchors} aria-label={t('interviews.room.anchors')}>
          <AnchorList anchors={skill.anchors} />
        </section>
      ) : null}
      {isSkipping ? (
        <SkipForm
          onCancel={() => setSkipping(false)}
          onSkip={(reason) => {
            setSkipping(false);
            actions.onSkip(question.id, reason);
          }}
        />
      ) : (
        <footer className={styles.footer}>
          <Standing state={state} canMark={canMark} onReopen={() => actions.onWrite(reopened(state))} />
          <span className={styles.actions}>
            {hasAnchors ? (
              <Button variant="quiet" size="s" keys={['A']} onPress={actions.onAnchors}>
                {t(areAnchorsShown ? 'interviews.room.hideAnchors' : 'interviews.room.showAnchors')}
              </Button>
            ) : null}
            <Button variant="quiet" size="s" isDisabled={!canMark} onPress={() => setSkipping(true)}>
              {t('interviews.room.skip')}
            </Button>
            <Button
              variant="plain"
              keys={['J']}
              isDisabled={isLast && (!canMark || state.state !== 'open')}
              onPress={actions.onNext}
            >
              {t('interviews.room.next')}
            </Button>
          </span>
        </footer>
      )}
    </article>
  );
}

function reopened(state: QuestionState): QuestionState {
  return { ...state, state: 'open', reason: null };
}

type StandingProps = { readonly state: QuestionState; readonly canMark: boolean; readonly onReopen: () => void };

/** Asked or skipped, and when; with the way back for what was marked by mistake. */
function Standing({ state, canMark, onReopen }: StandingProps) {
  if (state.state === 'open') return <span className={styles.standing} />;
  const time = state.at === null ? '' : formatTime(state.at);
  return (
    <span className={styles.standing} data-state={state.state}>
      <Glyph icon={state.state === 'asked' ? DoneIcon : ForwardIcon} size={14} />
      <span className={styles.word} title={state.reason ?? ''}>
        {state.state === 'asked'
          ? t('interviews.room.asked', { time })
          : t('interviews.room.skippedWhy', { reason: state.reason ?? '' })}
      </span>
      {canMark ? <IconButton icon={UndoIcon} size="s" label={t('interviews.room.reopen')} onPress={onReopen} /> : null}
    </span>
  );
}
