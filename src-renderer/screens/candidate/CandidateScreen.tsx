import type { FoundCandidate } from '../../../src-preload/contract/candidates.ts';
import { linkTo } from '../../../src-preload/contract/links.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { InterviewsIcon, LinkIcon, OpenOutsideIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useRead, useReadOf } from '../../store/watch.ts';
import { copyLink } from '../app/copy-link.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page } from '../app/Page.tsx';
import { InterviewTable } from '../interviews/InterviewTable.tsx';
import { standingText } from '../interviews/interview-words.ts';
import styles from './candidate.module.css';

const minute = 60_000;

/** One candidate: where they stand, and their interviews in Rubric. */
export function CandidateScreen({ candidateId }: { readonly candidateId: string }) {
  const loaded = useStore((store) => store.candidateById[candidateId] ?? idle);
  const loadCandidate = useStore((store) => store.loadCandidate);
  useReadOf(loadCandidate, candidateId, 'candidates', 'positions');
  useRead(
    useStore((store) => store.loadInterviews),
    'interviews',
  );
  const candidate = loadedValue(loaded);
  useScreenReady('candidate', !isWaiting(loaded));
  const failure = loaded.state === 'failed' && candidate === null ? loaded.error : null;
  return (
    <Page
      crumbs={[
        ...(candidate === null
          ? [{ label: t('app.positions'), route: { name: 'positions' as const } }]
          : [
              {
                label: candidate.positionName,
                route: { name: 'position' as const, id: candidate.positionId, tab: 'candidates' as const },
              },
            ]),
        { label: candidate?.name ?? '…' },
      ]}
    >
      {isWaiting(loaded) ? <LoadingRows rows={3} label={t('app.loading')} /> : null}
      {failure === null ? null : <FailureNotice error={failure} onTryAgain={() => void loadCandidate(candidateId)} />}
      {candidate === null ? null : <Content candidate={candidate} />}
    </Page>
  );
}

function Content({ candidate }: { readonly candidate: FoundCandidate }) {
  const now = useNow(minute);
  const interviews = loadedValue(useStore((store) => store.interviews));
  const openInLever = useStore((store) => store.openInLever);
  const navigate = useStore((store) => store.navigate);
  const { ref, name, positionId, positionName } = candidate;
  const rows = interviews?.filter((row) => row.candidate.ref.id === ref.id) ?? [];
  return (
    <>
      <PageHeader
        title={name}
        meta={`${positionName} · ${standingText(candidate, now)}`}
        actions={
          <>
            <Button variant="quiet" icon={LinkIcon} onPress={() => void copyLink(linkTo('candidate', ref.id))}>
              {t('actions.copy-link')}
            </Button>
            {ref.kind === 'opportunity' ? (
              <Button
                variant="plain"
                trailingIcon={OpenOutsideIcon}
                onPress={() => void openInLever('opportunity', ref.id)}
              >
                {t('exports.openInLever')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className={styles.scroll}>
        {interviews === null ? (
          <LoadingRows rows={3} label={t('app.loading')} />
        ) : rows.length === 0 ? (
          <EmptyState
            icon={InterviewsIcon}
            title={t('candidates.page.none.title')}
            text={t('candidates.page.none.text')}
            action={
              <Button variant="plain" onPress={() => navigate({ name: 'position', id: positionId, tab: 'interviews' })}>
                {t('candidates.page.position')}
              </Button>
            }
          />
        ) : (
          <InterviewTable
            label={t('candidates.page.interviews')}
            groups={[{ id: 'all', title: t('candidates.page.interviews'), rows }]}
            secondLine={(row) => t('interviews.roundOf', { round: row.roundName, position: row.positionName })}
            now={now}
          />
        )}
      </div>
    </>
  );
}
