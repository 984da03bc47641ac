import { useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import type { Segment } from '../../../src-preload/contract/transcripts.ts';
import { Button } from '../../components/Button.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { IconMenu } from '../../components/IconMenu.tsx';
import { DeleteIcon, MoreIcon, PencilIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = { readonly interview: InterviewDetail; readonly segments: readonly Segment[] };

const removeId = 'remove';

/** The seldom things: who a speaker is, and removing the transcript, which cannot be taken back. */
export function TranscriptMenu({ interview, segments }: Props) {
  const interviewId = interview.id;
  const [renamed, setRenamed] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const speakers = [...new Set(segments.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  return (
    <>
      <IconMenu
        label={t('transcript.more')}
        icon={MoreIcon}
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
        <RenameSpeaker key={renamed} interview={interview} name={renamed} onClose={() => setRenamed(null)} />
      )}
      {isRemoving ? <RemoveTranscript interviewId={interviewId} onClose={() => setRemoving(false)} /> : null}
    </>
  );
}

type RenameProps = { readonly interview: InterviewDetail; readonly name: string; readonly onClose: () => void };

/** Who a speaker can be: the candidate, then the others who took part. */
function peopleOf(interview: InterviewDetail): readonly string[] {
  const attending = interview.participants.filter(({ role }) => role !== 'not-attending').map(({ name }) => name);
  return [...new Set([interview.candidate.name, ...attending])].filter((name) => name.trim() !== '');
}

function RenameSpeaker({ interview, name, onClose }: RenameProps) {
  const [next, setNext] = useState('');
  const people = peopleOf(interview);
  const renameSpeaker = useStore((store) => store.renameSpeaker);
  const reportError = useStore((store) => store.reportError);

  async function rename(): Promise<void> {
    if (next.trim() === '') return;
    onClose();
    const reply = await renameSpeaker(interview.id, name, next.trim().slice(0, 300));
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
        <ComboBox
          label={t('transcript.rename.name')}
          description={t('transcript.rename.hint')}
          items={people
            .filter((person) => person.toLowerCase().includes(next.toLowerCase()))
            .map((person) => ({ id: person, label: person }))}
          inputValue={next}
          onInputChange={setNext}
          selectedId={people.find((person) => person === next) ?? null}
          onSelect={(_id, item) => {
            if (item !== null) setNext(item.label);
          }}
          allowsCustomValue
          emptyText={t('transcript.rename.other')}
          autoFocus
        />
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
