import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Room } from './Room.tsx';
import { WorkLoading } from './WorkLoading.tsx';

/** The room of one interview: guide, notes, timer. */
export function InterviewScreen({ interviewId }: { readonly interviewId: string }) {
  const interview = useStore((store) => store.interviewById[interviewId] ?? idle);
  const loadInterview = useStore((store) => store.loadInterview);
  // Events tell what comes next.
  useReadOf(loadInterview, interviewId, 'interviews', 'events');
  useScreenReady('interview', !isWaiting(interview));

  const detail = loadedValue(interview);
  if (detail !== null) return <Room interview={detail} />;
  if (interview.state === 'failed') {
    return <FailureNotice error={interview.error} onTryAgain={() => void loadInterview(interviewId)} />;
  }
  return <WorkLoading label={t('interviews.room.guide')} />;
}
