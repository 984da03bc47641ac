import { useState } from 'react';
import type { InterviewCandidate } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { Select } from '../../components/Select.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { type ByHand, ByHandForm, emailLooksRight } from './ByHandForm.tsx';
import { CandidateSearch, type ChosenCandidate } from './CandidateSearch.tsx';

type Props = {
  readonly positionId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Adds an interview for somebody who is in Lever, or who is not yet. Each opening begins anew. */
export function CandidateDialog({ isOpen, ...props }: Props) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ positionId, onClose }: Omit<Props, 'isOpen'>) {
  const position = useStore((store) => store.positionById[positionId] ?? idle);
  const loadPosition = useStore((store) => store.loadPosition);
  const addByHand = useStore((store) => store.addByHand);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  useReadOf(loadPosition, positionId, 'positions');

  const rounds = loadedValue(position)?.rounds ?? [];
  const [roundId, setRoundId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenCandidate | null>(null);
  const [byHand, setByHand] = useState<ByHand | null>(null);
  const [isSaving, setSaving] = useState(false);

  const round = rounds.find(({ id }) => id === roundId) ?? rounds[0] ?? null;
  const candidate = candidateOf(chosen, byHand);

  async function save(): Promise<void> {
    if (candidate === null || round === null || isSaving) return;
    setSaving(true);
    const reply = await addByHand({ positionId, roundId: round.id, candidate: candidate.ref });
    setSaving(false);
    if (!reply.ok) {
      reportError(reply.error);
      return;
    }
    showToast(t('candidates.added', { name: candidate.name, round: round.name }));
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('candidates.add.title')}
      closeLabel={t('candidates.close')}
      size="m"
      hasInput={byHand !== null && (byHand.name !== '' || byHand.email !== '')}
      subtitle={
        rounds.length === 0 ? (
          position.state === 'ready' ? (
            t('candidates.add.noRounds')
          ) : null
        ) : (
          <Select
            label={t('candidates.add.round')}
            isLabelHidden
            variant="quiet"
            size="m"
            items={rounds.map(({ id, name }) => ({ id, label: name }))}
            selectedId={round?.id ?? null}
            onSelect={setRoundId}
          />
        )
      }
      footerStart={byHand === null ? <Keys /> : null}
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('candidates.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={candidate === null || round === null}
            isPending={isSaving}
            onPress={() => void save()}
          >
            {t('candidates.save')}
          </Button>
        </>
      }
    >
      {byHand === null ? (
        <CandidateSearch
          positionId={positionId}
          chosenId={chosen?.id ?? null}
          onChoose={setChosen}
          onByHand={(name) => {
            setChosen(null);
            setByHand({ name, email: '' });
          }}
          onConfirm={() => void save()}
        />
      ) : (
        <ByHandForm value={byHand} onChange={setByHand} onBack={() => setByHand(null)} onSubmit={() => void save()} />
      )}
    </Dialog>
  );
}

type Candidate = { readonly name: string; readonly ref: InterviewCandidate };

function candidateOf(chosen: ChosenCandidate | null, byHand: ByHand | null): Candidate | null {
  if (byHand === null) return chosen;
  const name = byHand.name.trim();
  const email = byHand.email.trim();
  return name === '' || !emailLooksRight(email) ? null : { name, ref: { kind: 'new', name, email } };
}

function Keys() {
  return (
    <>
      <KeyCap keys={['↑', '↓']} />
      {t('candidates.keys.choose')}
      <KeyCap keys={[t('palette.enter')]} />
      {t('candidates.keys.save')}
    </>
  );
}
