import { useState } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { MicrophoneIcon } from '../../components/icons.ts';
import { Popover } from '../../components/Popover.tsx';
import { t } from '../../messages/index.ts';
import { DeleteRecordings } from './DeleteRecordings.tsx';
import { RecordingPart } from './RecordingPart.tsx';

/** Opens everything about recording this interview. */
export function RecordingButton({ interviewId }: { readonly interviewId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isWithdrawn, setWithdrawn] = useState(false);
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
