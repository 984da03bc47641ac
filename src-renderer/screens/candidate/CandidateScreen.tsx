import type { CandidateByHand, CandidateDetail } from '../../../src-preload/contract/candidates.ts';
import { linkTo } from '../../../src-preload/contract/links.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkIcon, PeopleIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { Pill } from '../../components/Pill.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, isWaiting, loadedValue } from '../../store/loaded.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { useReadOf } from '../../store/watch.ts';
import { copyLink } from '../app/copy-link.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Page, type PageCrumb } from '../app/Page.tsx';
import { PersonDataActions } from '../privacy/PersonDataActions.tsx';
import { RevealButton } from '../privacy/RevealButton.tsx';
import { CandidateExports } from './CandidateExports.tsx';
import { CandidateInterviews } from './CandidateInterviews.tsx';
import { ChangeList } from './ChangeList.tsx';
import styles from './candidate.module.css';
import { LinkNotice } from './LinkNotice.tsx';
import { OpportunityTable } from './OpportunityTable.tsx';

/** One person: opportunities, interviews, exports, and what changed in Lever since they were first read. */
export function CandidateScreen({ candidateId }: { readonly candidateId: string }) {
  const loaded = useStore((store) => store.candidateById[candidateId] ?? idle);
  const loadCandidate = useStore((store) => store.loadCandidate);
  useReadOf(loadCandidate, candidateId, 'candidates', 'sync', 'interviews', 'exports', 'privacy');
  useScreenReady('candidate', !isWaiting(loaded));
  const detail = loadedValue(loaded);
  return (
    <Page crumbs={crumbsOf(detail)}>
      {isWaiting(loaded) ? <LoadingRows rows={6} label={t('app.loading')} /> : null}
      {loaded.state === 'failed' ? (
        loaded.error.kind === 'not-found' ? (
          <EmptyState icon={PeopleIcon} title={t('candidate.gone.title')} text={t('candidate.gone.text')} />
        ) : (
          <FailureNotice
            error={loaded.error}
            size={detail === null ? 'm' : 's'}
            onTryAgain={() => void loadCandidate(candidateId)}
          />
        )
      ) : null}
      {detail === null || (loaded.state === 'failed' && loaded.error.kind === 'not-found') ? null : (
        <Content detail={detail} candidateId={candidateId} />
      )}
    </Page>
  );
}

/** The position that the person is known from. */
function placeOf({ opportunities, byHand }: CandidateDetail): CandidateByHand['position'] {
  return opportunities.find(({ position }) => position !== null)?.position ?? byHand[0]?.position ?? null;
}

/** By way of the position that the person is known from. */
function crumbsOf(detail: CandidateDetail | null): readonly PageCrumb[] {
  const place = detail === null ? null : placeOf(detail);
  return [
    { label: t('positions.title'), route: { name: 'positions' } },
    ...(place
      ? [{ label: place.name, route: { name: 'position' as const, id: place.id, tab: 'candidates' as const } }]
      : []),
    { label: detail === null ? '…' : nameOf(detail) },
  ];
}

function nameOf({ name }: CandidateDetail): string {
  return name === '' ? t('candidates.unnamed') : name;
}

type ContentProps = { readonly detail: CandidateDetail; readonly candidateId: string };

function Content({ detail, candidateId }: ContentProps) {
  const place = placeOf(detail);
  const facts = [...detail.emails, detail.headline].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <PageHeader
        title={nameOf(detail)}
        meta={facts.map((fact) => <bdi key={fact}>{fact}</bdi>)}
        actions={
          <>
            {place === null ? null : <RevealButton candidate={detail} positionId={place.id} place="candidates" />}
            <Button variant="quiet" icon={LinkIcon} onPress={() => void copyLink(linkTo('candidate', detail.ref.id))}>
              {t('actions.copy-link')}
            </Button>
            <PersonDataActions candidateRef={detail.ref} />
          </>
        }
        badge={
          detail.isAnonymized ? (
            <Pill tone="neutral">{t('candidate.anonymized')}</Pill>
          ) : detail.ref.kind === 'by-hand' ? (
            <Pill tone="neutral">{t('candidate.byHand')}</Pill>
          ) : undefined
        }
      />
      <div className={styles.scroll}>
        {detail.byHand.map((person) => (
          <LinkNotice key={person.id} person={person} />
        ))}
        {detail.opportunities.length === 0 ? null : (
          <PanelSection
            size="heading"
            title={t('candidate.section.opportunities')}
            count={formatNumber(detail.opportunities.length)}
          >
            <OpportunityTable opportunities={detail.opportunities} />
          </PanelSection>
        )}
        <CandidateInterviews candidateId={candidateId} />
        <CandidateExports candidateId={candidateId} />
        {detail.opportunities.length === 0 ? null : (
          <PanelSection size="heading" title={t('candidate.section.changes')}>
            <ChangeList changes={detail.changes} opportunities={detail.opportunities} />
          </PanelSection>
        )}
      </div>
    </>
  );
}
