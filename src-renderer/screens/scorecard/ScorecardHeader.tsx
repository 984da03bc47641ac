import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { LockIcon } from '../../components/icons.ts';
import { Pill } from '../../components/Pill.tsx';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { InterviewBar, NamedTitle } from '../interview/InterviewBar.tsx';
import { SaveState } from '../interview/SaveState.tsx';
import { whenText } from '../interviews/interview-words.ts';
import { RevealButton } from '../privacy/RevealButton.tsx';
import { AmendButton } from './AmendButton.tsx';

const minute = 60_000;

/** Whose scorecard, how it stands to what is stored, and the way to the transcript. */
export function ScorecardHeader({ interview }: { readonly interview: InterviewDetail }) {
  const { scorecard, candidate, roundName, positionName } = interview;
  const now = useNow(minute);
  const navigate = useStore((store) => store.navigate);
  const draft = useStore((store) => store.summaryDrafts[scorecard.id]);
  const retrySummary = useStore((store) => store.retrySummary);
  const isFrozen = scorecard.state === 'submitted';
  return (
    <InterviewBar
      interview={interview}
      title={<NamedTitle text="scorecard.title" name={candidate.name} />}
      meta={t('scorecard.meta', { round: roundName, position: positionName, when: whenText(interview, now) })}
      actions={
        <>
          <RevealButton candidate={candidate} positionId={interview.positionId} place="scorecard" />
          {isFrozen ? (
            <Pill tone="good" icon={LockIcon}>
              {t('scorecard.submittedAt', { when: formatDayTimeWithin(scorecard.submittedAt ?? 0, now) })}
            </Pill>
          ) : (
            <SaveState
              state={
                draft !== undefined && draft.state.kind !== 'saved'
                  ? draft.state
                  : { kind: 'saved', at: scorecard.savedAt }
              }
              isEmpty
              onRetry={() => retrySummary(scorecard.id)}
            />
          )}
          {isFrozen ? <AmendButton interviewId={interview.id} /> : null}
          <Button variant="quiet" onPress={() => navigate({ name: 'panel', id: interview.id })}>
            {t('panel.open')}
          </Button>
          <Button variant="plain" onPress={() => navigate({ name: 'transcript', id: interview.id })}>
            {t('scorecard.transcript')}
          </Button>
        </>
      }
    />
  );
}
