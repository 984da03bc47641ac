import { useState } from 'react';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DeleteIcon, MoreIcon, PencilIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = { readonly interviewId: string; readonly segments: readonly Segment[] };

const removeId = 'remove';

/** The seldom things: who a speaker is, and removing the transcript, which cannot be taken back. */
export function TranscriptMenu({ interviewId, segments }: Props) {
  const [renamed, setRenamed] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const speakers = [...new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  return (
    <>
      <MenuButton
        label={t('transcript.more')}
        isLabelHidden
        icon={MoreIcon}
        variant="quiet"
        items={[
          ...speakers.map((name, index) => ({
            id: `speaker ${index}`,
            label: t('transcript.renameSpeaker', { name }),
            icon: PencilIcon,
          })),
          { id: removeId, label: t('transcript.remove'), icon: DeleteIcon, isDanger: true },
        ]}
        onAction={(id) => {
          if (id === removeId) setRemoving(true);
          else setRenamed(speakers[Number(id.split(' ')[1])] ?? null);
        }}
      />
      {renamed === null ? null : (
        <RenameSpeaker key={renamed} interviewId={interviewId} name={renamed} onClose={() => setRenamed(null)} />
      )}
      {isRemoving ? <RemoveTranscript interviewId={interviewId} onClose={() => setRemoving(false)} /> : null}
    </>
  );
}

type RenameProps = { readonly interviewId: string; readonly name: string; readonly onClose: () => void };

function RenameSpeaker({ interviewId, name, onClose }: RenameProps) {
  const [next, setNext] = useState(name);
  const renameSpeaker = useStore((store) => store.renameSpeaker);
  const reportError = useStore((store) => store.reportError);

  async function rename(): Promise<void> {
    if (next.trim() === '') return;
    onClose();
    const reply = await renameSpeaker(interviewId, name, next.trim());
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('transcript.rename.title', { name })}
      closeLabel={t('transcript.close')}
      size="s"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('transcript.cancel')}
          </Button>
          <Button variant="primary" size="l" isDisabled={next.trim() === ''} onPress={() => void rename()}>
            {t('transcript.rename.do')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField label={t('transcript.rename.name')} value={next} onChange={setNext} maxLength={300} autoFocus />
      </form>
    </Dialog>
  );
}

function RemoveTranscript({ interviewId, onClose }: { readonly interviewId: string; readonly onClose: () => void }) {
  const removeTranscript = useStore((store) => store.removeTranscript);
  const reportError = useStore((store) => store.reportError);

  async function remove(): Promise<void> {
    onClose();
    const reply = await removeTranscript(interviewId);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('transcript.remove.title')}
      closeLabel={t('transcript.close')}
      size="s"
      role="alertdialog"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('transcript.cancel')}
          </Button>
          <Button variant="danger" size="l" onPress={() => void remove()}>
            {t('transcript.remove.do')}
          </Button>
        </>
      }
    >
      <p>{t('transcript.remove.text')}</p>
    </Dialog>
  );
}
