import { useState } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { MicrophoneIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { t } from '../../messages/index.ts';
import { useAskedAction } from '../../store/actions.ts';
import { useStore } from '../../store/index.ts';
import { DeleteRecordings } from './DeleteRecordings.tsx';
import { RecordingPart } from './RecordingPart.tsx';
import { recordStep } from './record-step.ts';
import { useRecording } from './use-recording.ts';

/** Opens everything about recording this interview; carries out the key that starts and pauses. */
export function RecordingButton({ interviewId }: { readonly interviewId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const recording = useRecording(interviewId);
  const startRecording = useStore((store) => store.startRecording);
  const steerRecording = useStore((store) => store.steerRecording);
  const reportError = useStore((store) => store.reportError);

  async function go(): Promise<void> {
    const step = recordStep(recording, interviewId);
    if (step.kind === 'none') return;
    if (step.kind === 'show') {
      setOpen(true);
      return;
    }
    const reply =
      step.kind === 'start' ? await startRecording(interviewId) : await steerRecording(step.recordingId, step.kind);
    if (!reply.ok) reportError(reply.error);
  }
  useAskedAction('record', () => void go());

  return (
    <>
      <Popover
        label={t('recording.title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={<IconButton icon={MicrophoneIcon} label={t('recording.title')} />}
      >
        <RecordingPart
          interviewId={interviewId}
          onStarted={() => setOpen(false)}
          onWithdrawn={() => {
            setOpen(false);
            setWithdrawn(true);
          }}
        />
      </Popover>
      {isWithdrawn ? (
        <DeleteRecordings interviewId={interviewId} isWithdrawn onClose={() => setWithdrawn(false)} />
      ) : null}
    </>
  );
}
