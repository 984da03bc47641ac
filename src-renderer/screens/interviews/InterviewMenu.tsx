import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { linkTo } from '../../../src-preload/contract/links.ts';
import { IconMenu } from '../../components/IconMenu.tsx';
import { CompactIcon, DeleteIcon, LinkIcon, MoreIcon, NewWindowIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { toHash } from '../../store/routes.ts';
import { copyLink } from '../app/copy-link.ts';
import { usePersonData } from '../privacy/PersonDataActions.tsx';

const ownIds = ['window', 'compact', 'link', 'remove'] as const;
type OwnId = (typeof ownIds)[number];

function isOwn(id: string): id is OwnId {
  return ownIds.some((own) => own === id);
}

/** The seldom things of a row. Removing asks nothing: it can be taken back. */
export function InterviewMenu({ row }: { readonly row: InterviewRow }) {
  const removeInterview = useStore((store) => store.removeInterview);
  const restoreInterview = useStore((store) => store.restoreInterview);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const openWindow = useStore((store) => store.openWindow);
  const openCompact = useStore((store) => store.openCompact);
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

  function act(id: OwnId): void {
    if (id === 'window') void openWindow(toHash({ name: 'interview', id: row.id }));
    else if (id === 'compact') void openCompact(row.id);
    else if (id === 'link') void copyLink(linkTo('interview', row.id));
    else void remove();
  }

  return (
    <>
      <IconMenu
        label={t('interviews.menu', { name })}
        icon={MoreIcon}
        items={[
          { id: 'window' as const, label: t('actions.own-window'), icon: NewWindowIcon },
          { id: 'compact' as const, label: t('actions.compact'), icon: CompactIcon },
          { id: 'link' as const, label: t('actions.copy-link'), icon: LinkIcon },
          { id: 'remove' as const, label: t('interviews.remove'), icon: DeleteIcon },
          ...personData.items,
        ]}
        onAction={(id) => (isOwn(id) ? act(id) : personData.act(id))}
      />
      {personData.dialog}
    </>
  );
}
