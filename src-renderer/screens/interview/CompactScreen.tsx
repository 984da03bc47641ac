import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { CompactRoom } from './CompactRoom.tsx';
import { WorkLoading } from './WorkLoading.tsx';

/** The room of one interview in the small window. */
export function CompactScreen({ interviewId }: { readonly interviewId: string }) {
  const interview = useStore((store) => store.interviewById[interviewId] ?? idle);
  const loadInterview = useStore((store) => store.loadInterview);
  // Events tell what comes next.
  useReadOf(loadInterview, interviewId, 'interviews', 'events');
  useScreenReady('compact', !isWaiting(interview));

  const detail = loadedValue(interview);
  if (detail !== null) return <CompactRoom interview={detail} />;
  if (interview.state === 'failed') {
    return <FailureNotice error={interview.error} onTryAgain={() => void loadInterview(interviewId)} />;
  }
  return <WorkLoading label={t('interviews.room.guide')} />;
}
