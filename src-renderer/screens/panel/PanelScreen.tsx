import { useEffect } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EyeOffIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { InterviewBar, NamedTitle } from '../interview/InterviewBar.tsx';
import { WorkLoading } from '../interview/WorkLoading.tsx';
import { whenText } from '../interviews/interview-words.ts';
import { PanelView } from './PanelView.tsx';
import styles from './panel.module.css';

const minute = 60_000;

/** What others wrote about the candidate, beside the own scorecard; hidden until that is submitted. */
export function PanelScreen({ interviewId }: { readonly interviewId: string }) {
  const interview = useStore((store) => store.interviewById[interviewId] ?? idle);
  const panel = useStore((store) => store.panelById[interviewId] ?? idle);
  const loadInterview = useStore((store) => store.loadInterview);
  const loadPanel = useStore((store) => store.loadPanel);
  const readPanel = useStore((store) => store.readPanel);
  useReadOf(loadInterview, interviewId, 'interviews');
  useReadOf(loadPanel, interviewId, 'interviews');
  // Whoever comes here wants what is in Lever now; it is refused there while the panel is hidden.
  useEffect(() => {
    void readPanel(interviewId);
  }, [readPanel, interviewId]);
  useScreenReady('panel', !isWaiting(interview) && !isWaiting(panel));

  const detail = loadedValue(interview);
  const value = loadedValue(panel);
  if (detail === null || value === null) {
    const failed = [interview, panel].find((each) => each.state === 'failed');
    return failed?.state === 'failed' ? (
      <FailureNotice
        error={failed.error}
        onTryAgain={() => void Promise.all([loadInterview(interviewId), loadPanel(interviewId)])}
      />
    ) : (
      <WorkLoading label={t('panel.open')} />
    );
  }
  return (
    <>
      <Header interview={detail} />
      <div className={styles.page}>
        {value.state === 'hidden' ? <Hidden interview={detail} /> : <PanelView interview={detail} panel={value} />}
      </div>
    </>
  );
}

function Header({ interview }: { readonly interview: InterviewDetail }) {
  const now = useNow(minute);
  const navigate = useStore((store) => store.navigate);
  const { candidate, roundName, positionName } = interview;
  return (
    <InterviewBar
      interview={interview}
      title={<NamedTitle text="panel.title" name={candidate.name} />}
      meta={t('panel.meta', { round: roundName, position: positionName, when: whenText(interview, now) })}
      actions={
        <Button variant="plain" onPress={() => navigate({ name: 'transcript', id: interview.id })}>
          {t('scorecard.transcript')}
        </Button>
      }
    />
  );
}

function Hidden({ interview }: { readonly interview: InterviewDetail }) {
  const navigate = useStore((store) => store.navigate);
  return (
    <EmptyState
      icon={EyeOffIcon}
      title={t('panel.hidden.title')}
      text={t('panel.hidden.text', { name: interview.candidate.name })}
      action={
        <Button variant="primary" onPress={() => navigate({ name: 'scorecard', id: interview.id })}>
          {t('panel.hidden.do')}
        </Button>
      }
    />
  );
}
