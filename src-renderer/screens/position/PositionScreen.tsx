import { useCallback, useState } from 'react';
import type { PositionDetail } from '../../../src-preload/contract/positions.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useAskedAction } from '../../store/actions.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import type { PositionTab } from '../../store/routes.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page } from '../app/Page.tsx';
import { CandidateDialog } from '../candidate-dialog/CandidateDialog.tsx';
import { CandidateList } from '../candidate-dialog/CandidateList.tsx';
import { EventDialog } from '../event-dialog/EventDialog.tsx';
import { RoundTable } from '../interviews/RoundTable.tsx';
import { PlanTab } from '../plan/PlanTab.tsx';
import { ConnectPositionDialog } from '../positions/ConnectPositionDialog.tsx';
import { JobDetailsTab } from './JobDetailsTab.tsx';
import { PositionHeader } from './PositionHeader.tsx';
import { PostingState } from './PostingState.tsx';
import { SyncBar } from './SyncBar.tsx';

type Props = { readonly positionId: string; readonly tab: PositionTab };

/** One position: what it hangs on in Lever, how its sync stands, its interviews, candidates, plan and job details. */
export function PositionScreen({ positionId, tab }: Props) {
  const loaded = useStore((store) => store.positionById[positionId] ?? idle);
  const loadPosition = useStore((store) => store.loadPosition);
  useReadOf(loadPosition, positionId, 'positions', 'sync', 'candidates');
  const position = loadedValue(loaded);
  useScreenReady('position', !isWaiting(loaded));
  return (
    <Page crumbs={[{ label: t('positions.title'), route: { name: 'positions' } }, { label: position?.name ?? '…' }]}>
      {isWaiting(loaded) ? <LoadingRows rows={6} label={t('app.loading')} /> : null}
      {loaded.state === 'failed' && position === null ? <PositionFailure positionId={positionId} /> : null}
      {position === null ? null : <PositionContent position={position} tab={tab} />}
    </Page>
  );
}

function PositionFailure({ positionId }: { readonly positionId: string }) {
  const loaded = useStore((store) => store.positionById[positionId] ?? idle);
  const loadPosition = useStore((store) => store.loadPosition);
  if (loaded.state !== 'failed') return null;
  return <FailureNotice error={loaded.error} onTryAgain={() => void loadPosition(positionId)} />;
}

type OpenDialog = 'candidate' | 'recording' | 'connect';

function PositionContent({ position, tab }: { readonly position: PositionDetail; readonly tab: PositionTab }) {
  const replaceRoute = useStore((store) => store.replaceRoute);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  const hasDraft = useStore((store) => position.rounds.some(({ id }) => store.guideDrafts[id] !== undefined));
  useAskedAction(
    'add-candidate',
    useCallback(() => setDialog('candidate'), []),
  );
  useAskedAction(
    'set-up-recording',
    useCallback(() => setDialog('recording'), []),
  );
  return (
    <>
      <PositionHeader position={position} isEditing={tab === 'plan' && hasDraft} onOpen={setDialog} />
      <PostingState posting={position.posting} />
      <SyncBar position={position} onConnect={() => setDialog('connect')} />
      <Tabs<PositionTab>
        label={t('position.tabs')}
        selectedId={tab}
        onSelect={(next) => replaceRoute({ name: 'position', id: position.id, tab: next })}
        tabs={[
          {
            id: 'interviews',
            label: t('position.tab.interviews'),
            content: <RoundTable positionId={position.id} />,
          },
          {
            id: 'candidates',
            label: t('position.tab.candidates'),
            count: formatNumber(position.candidates),
            content: <CandidateList positionId={position.id} />,
          },
          {
            id: 'plan',
            label: t('position.tab.plan'),
            count: t('positions.rounds', { count: position.rounds.length }),
            content: <PlanTab positionId={position.id} />,
          },
          {
            id: 'job-details',
            label: t('position.tab.job-details'),
            content: <JobDetailsTab position={position} />,
          },
        ]}
      />
      <CandidateDialog positionId={position.id} isOpen={dialog === 'candidate'} onClose={close} />
      <EventDialog positionId={position.id} isOpen={dialog === 'recording'} onClose={close} />
      {dialog === 'connect' ? <ConnectPositionDialog positionId={position.id} onClose={close} /> : null}
    </>
  );
}
