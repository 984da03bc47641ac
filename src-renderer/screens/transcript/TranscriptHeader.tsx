import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { LockIcon, PencilIcon } from '../../components/icons.ts';
import { Name } from '../../components/Name.tsx';
import { Pill } from '../../components/Pill.tsx';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { ExportOptions } from '../exports/ExportOptions.tsx';
import { InterviewBar } from '../interview/InterviewBar.tsx';
import { whenText } from '../interviews/interview-words.ts';
import { RevealButton } from '../privacy/RevealButton.tsx';
import { AmendButton } from '../scorecard/AmendButton.tsx';

const minute = 60_000;

type Props = {
  readonly interview: InterviewDetail;
};

/** Who and when, whether the scores are frozen, and what can be done with them. */
export function TranscriptHeader({ interview }: Props) {
  const { scorecard, candidate, roundName } = interview;
  const now = useNow(minute);
  const navigate = useStore((store) => store.navigate);
  const showToastWith = useStore((store) => store.showToastWith);
  const isFrozen = scorecard.state === 'submitted';
  return (
    <InterviewBar
      interview={interview}
      title={<Name>{candidate.name}</Name>}
      meta={t('transcript.meta', { round: roundName, when: whenText(interview, now) })}
      actions={
        <>
          <RevealButton candidate={candidate} positionId={interview.positionId} place="transcript" />
          {isFrozen ? (
            <Pill tone="good" icon={LockIcon}>
              {t('transcript.submitted', { when: formatDayTimeWithin(scorecard.submittedAt ?? 0, now) })}
            </Pill>
          ) : (
            <Pill tone="neutral" icon={PencilIcon}>
              {t('transcript.draft')}
            </Pill>
          )}
          <Button variant="quiet" onPress={() => navigate({ name: 'panel', id: interview.id })}>
            {t('panel.open')}
          </Button>
          {isFrozen ? (
            <AmendButton interviewId={interview.id} />
          ) : (
            <Button variant="quiet" onPress={() => navigate({ name: 'scorecard', id: interview.id })}>
              {t('transcript.score')}
            </Button>
          )}
          <ExportOptions
            interview={interview}
            onEnqueued={(kind) => {
              showToastWith(t(`exports.enqueued.${kind}`), {
                text: t('exports.show'),
                onPress: () => navigate({ name: 'exports' }),
              });
            }}
          />
        </>
      }
    />
  );
}
