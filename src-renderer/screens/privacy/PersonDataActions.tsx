import { useState } from 'react';
import type { CandidateRef } from '../../../src-preload/contract/candidates.ts';
import { IconMenu } from '../../components/IconMenu.tsx';
import { DeleteIcon, DownloadIcon, MoreIcon, ShieldIcon } from '../../components/icons.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import type { MenuButtonItem } from '../../components/MenuPopover.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { HeldDialog } from './HeldDialog.tsx';

type PersonDataId = 'held' | 'erase';

type Props = {
  readonly candidateRef: CandidateRef;
  /** In a row: only an icon, with the name of the person in its label. */
  readonly rowName?: string;
};

/** What can be done with all data of a person: hand it out, or erase it. For a candidate's page and for rows. */
export function PersonDataActions({ candidateRef, rowName }: Props) {
  const { items, act, dialog } = usePersonData(candidateRef);
  return (
    <>
      {rowName === undefined ? (
        <MenuButton label={t('privacy.actions')} icon={ShieldIcon} variant="plain" items={items} onAction={act} />
      ) : (
        <IconMenu label={t('privacy.actionsOf', { name: rowName })} icon={MoreIcon} items={items} onAction={act} />
      )}
      {dialog}
    </>
  );
}

/** The same for a menu that has other items, too. `dialog` stands beside the menu. */
export function usePersonData(candidateRef: CandidateRef) {
  const [dialog, setDialog] = useState<PersonDataId | null>(null);
  const saveHeld = useStore((store) => store.saveHeld);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);

  async function save(): Promise<void> {
    setDialog('held');
    const reply = await saveHeld(candidateRef);
    setDialog(null);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('privacy.held.saved', { fileName: reply.value.fileName }));
  }

  const items: readonly MenuButtonItem<PersonDataId>[] = [
    { id: 'held', label: t('privacy.held'), icon: DownloadIcon },
    { id: 'erase', label: t('privacy.erase'), icon: DeleteIcon, isDanger: true },
  ];
  return {
    items,
    act: (id: PersonDataId) => (id === 'held' ? void save() : setDialog('erase')),
    dialog:
      dialog === 'held' ? (
        <HeldDialog />
      ) : dialog === 'erase' ? (
        <EraseDialog candidateRef={candidateRef} onClose={() => setDialog(null)} />
      ) : null,
  };
}
