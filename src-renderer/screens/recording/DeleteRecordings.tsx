import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ConfirmDialog } from '../settings/ConfirmDialog.tsx';

type Props = {
  readonly interviewId: string;
  /** Asked because the candidate took consent back. */
  readonly isWithdrawn?: boolean;
  readonly onClose: () => void;
};

/** Asks before the recordings of an interview are deleted, which cannot be taken back. */
export function DeleteRecordings({ interviewId, isWithdrawn = false, onClose }: Props) {
  const removeRecordings = useStore((store) => store.removeRecordings);
  const reportError = useStore((store) => store.reportError);

  async function remove(): Promise<void> {
    const reply = await removeRecordings(interviewId);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <ConfirmDialog
      title={t('recording.delete.title')}
      text={t(isWithdrawn ? 'recording.delete.withdrawn' : 'recording.delete.text')}
      submit={t('recording.delete.do')}
      onSubmit={remove}
      onClose={onClose}
    />
  );
}
