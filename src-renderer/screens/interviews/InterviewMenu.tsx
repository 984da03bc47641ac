import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { DeleteIcon, MoreIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { usePersonData } from '../privacy/PersonDataActions.tsx';

/** The seldom things of a row. Removing asks nothing: it can be taken back. */
export function InterviewMenu({ row }: { readonly row: InterviewRow }) {
  const removeInterview = useStore((store) => store.removeInterview);
  const restoreInterview = useStore((store) => store.restoreInterview);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const { name } = row.candidate;
  const personData = usePersonData(row.candidate.ref);

  async function restore(): Promise<void> {
    const reply = await restoreInterview(row.id);
    if (reply.ok) showToast(t('interviews.restored', { name }));
    else reportError(reply.error);
  }

  async function remove(): Promise<void> {
    const reply = await removeInterview(row.id);
    if (reply.ok) showToast(t('interviews.removed', { name }), () => void restore());
    else reportError(reply.error);
  }

  return (
    <>
      <MenuButton
        label={t('interviews.menu', { name })}
        isLabelHidden
        icon={MoreIcon}
        variant="quiet"
        items={[{ id: 'remove' as const, label: t('interviews.remove'), icon: DeleteIcon }, ...personData.items]}
        onAction={(id) => (id === 'remove' ? void remove() : personData.act(id))}
      />
      {personData.dialog}
    </>
  );
}
