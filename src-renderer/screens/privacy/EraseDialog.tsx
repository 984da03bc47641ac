import { useEffect, useState } from 'react';
import type { CandidateRef } from '../../../src-preload/contract/candidates.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { EraseProgress, HeldSummary } from '../../../src-preload/contract/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
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
  const [isErasing, setErasing] = useState(false);
  // The candidate is named by two words; a new object with the same ones is the same.
  const { kind, id } = candidateRef;
  useEffect(() => {
    void describePerson({ kind, id }).then((reply) => (reply.ok ? setHeld(reply.value) : setError(reply.error)));
  }, [describePerson, kind, id]);

  async function erase(): Promise<void> {
    setErasing(true);
    setError(null);
    const reply = await erasePerson(candidateRef);
    setErasing(false);
    if (!reply.ok) {
      setError(reply.error);
      return;
    }
    showToast(t('privacy.erase.done'));
    onClose();
  }

  const failure = error === null ? null : errorText(error);
  return (
    <Dialog
      isOpen
      onClose={() => {
        if (!isErasing) onClose();
      }}
      role="alertdialog"
      title={t('privacy.erase.title', { name: held?.name ?? '…' })}
      closeLabel={t('privacy.erase.close')}
      size="m"
      footer={
        <>
          <Button variant="quiet" size="l" isDisabled={isErasing} onPress={onClose}>
            {t('privacy.erase.cancel')}
          </Button>
          <Button
            variant="danger"
            size="l"
            isPending={isErasing}
            isDisabled={held === null || held.isInterviewRunning}
            onPress={() => void erase()}
          >
            {t('privacy.erase.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('privacy.erase.lead')}</p>
        {held === null ? (
          failure === null ? (
            <LoadingRows rows={4} label={t('app.loading')} />
          ) : null
        ) : (
          <Held held={held} />
        )}
        {held?.isInterviewRunning ? <Callout tone="warn">{t('privacy.erase.running')}</Callout> : null}
        {isErasing ? <Progress progress={privacy?.erasing ?? null} /> : null}
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
      </div>
    </Dialog>
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
