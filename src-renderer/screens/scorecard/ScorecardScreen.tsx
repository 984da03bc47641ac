import { useEffect } from 'react';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { WorkLoading } from '../interview/WorkLoading.tsx';
import { ScorecardForm } from './ScorecardForm.tsx';

/** The scorecard of one interview: a draft to fill in, or (submitted) frozen. */
export function ScorecardScreen({ interviewId }: { readonly interviewId: string }) {
  const interview = useStore((store) => store.interviewById[interviewId] ?? idle);
  const loadInterview = useStore((store) => store.loadInterview);
  const openSummary = useStore((store) => store.openSummary);
  useReadOf(loadInterview, interviewId, 'interviews');
  useScreenReady('scorecard', !isWaiting(interview));

  const detail = loadedValue(interview);
  useEffect(() => {
    if (detail !== null) openSummary(detail);
  }, [detail, openSummary]);

  if (detail !== null) return <ScorecardForm interview={detail} />;
  if (interview.state === 'failed') {
    return <FailureNotice error={interview.error} onTryAgain={() => void loadInterview(interviewId)} />;
  }
  return <WorkLoading label={t('scorecard.side')} />;
}
