import { useEffect, useState } from 'react';
import type { CandidateRef } from '../../../src-preload/contract/candidates.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { EraseProgress, HeldSummary } from '../../../src-preload/contract/privacy.ts';
import { Callout } from '../../components/Callout.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { ActDialog } from '../app/ActDialog.tsx';
import styles from './privacy.module.css';

type Props = { readonly candidateRef: CandidateRef; readonly onClose: () => void };

/** Says what goes and what stays, asks, and shows how far it is. It stays open until nothing is left. */
export function EraseDialog({ candidateRef, onClose }: Props) {
  const describePerson = useStore((store) => store.describePerson);
  const erasePerson = useStore((store) => store.erasePerson);
  const showToast = useStore((store) => store.showToast);
  const privacy = loadedValue(useStore((store) => store.privacy));
  useRead(
    useStore((store) => store.loadPrivacy),
    'privacy',
  );
  const [held, setHeld] = useState<HeldSummary | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  // The candidate is named by two words; a new object with the same ones is the same.
  const { kind, id } = candidateRef;
  useEffect(() => {
    void describePerson({ kind, id }).then((reply) => (reply.ok ? setHeld(reply.value) : setError(reply.error)));
  }, [describePerson, kind, id]);

  return (
    <ActDialog
      title={t('privacy.erase.title', { name: held?.name ?? '…' })}
      size="m"
      isDanger
      role="alertdialog"
      submitLabel={t('privacy.erase.submit')}
      isReady={held !== null && !held.isInterviewRunning}
      act={() => erasePerson(candidateRef)}
      onDone={() => showToast(t('privacy.erase.done'))}
      obstacle={error}
      onClose={onClose}
    >
      {(isErasing) => (
        <>
          <p>{t('privacy.erase.lead')}</p>
          {held === null ? (
            error === null ? (
              <LoadingRows rows={4} label={t('app.loading')} />
            ) : null
          ) : (
            <Held held={held} />
          )}
          {held?.isInterviewRunning ? <Callout tone="warn">{t('privacy.erase.running')}</Callout> : null}
          {isErasing ? <Progress progress={privacy?.erasing ?? null} /> : null}
        </>
      )}
    </ActDialog>
  );
}

function Held({ held }: { readonly held: HeldSummary }) {
  const { exportsWaiting: waiting, exportsDelivered: delivered } = held;
  const counted = [
    { count: held.positions.length, text: t('privacy.erase.positions', { list: formatList(held.positions) }) },
    { count: held.opportunities, text: t('privacy.erase.opportunities') },
    { count: held.interviews, text: t('privacy.erase.interviews', { count: held.interviews }) },
    { count: held.scorecards, text: t('privacy.erase.scorecards', { count: held.scorecards }) },
    { count: held.transcripts, text: t('privacy.erase.transcripts', { count: held.transcripts }) },
    { count: held.recordings, text: t('privacy.erase.recordings', { count: held.recordings }) },
    { count: waiting, text: t('privacy.erase.waiting', { count: waiting }) },
    { count: delivered, text: t('privacy.erase.delivered', { count: delivered }) },
    { count: held.events, text: t('privacy.erase.events', { count: held.events }) },
    { count: held.backups, text: t('privacy.erase.backups', { count: held.backups }) },
    { count: held.setAside, text: t('privacy.erase.setAside', { count: held.setAside }) },
  ];
  const goes = counted.filter(({ count }) => count > 0).map(({ text }) => text);
  return (
    <>
      <Points title={t('privacy.erase.goes')} points={goes} />
      <Points
        title={t('privacy.erase.stays')}
        points={[...(held.isInLever ? [t('privacy.erase.staysLever')] : []), t('privacy.erase.staysElsewhere')]}
      />
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <PanelSection title={title} level={3}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Progress({ progress }: { readonly progress: EraseProgress | null }) {
  const { step, done, total } = progress ?? { step: 'waiting' as const, done: 0, total: 0 };
  return (
    <ProgressBar
      label={t('privacy.erase.progress')}
      value={step === 'copies' && total > 0 ? done : null}
      max={total}
      valueText={t(`privacy.erase.step.${step}`, { done, total })}
      size="m"
    />
  );
}
