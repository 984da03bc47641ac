import { useState } from 'react';
import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import { Button } from '../../components/Button.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';

/** Rows in the list at once; the rest is found by typing. */
const mostRows = 200;

/** Another Lever user adds this one export; then it is sent again. */
export function ChooseUser({ row, onClose }: { readonly row: ExportRow; readonly onClose: () => void }) {
  const users = useStore((store) => store.users);
  const loadUsers = useStore((store) => store.loadUsers);
  const sendExportAs = useStore((store) => store.sendExportAs);
  const reportError = useStore((store) => store.reportError);
  const [typed, setTyped] = useState('');
  const [userId, setUserId] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  useRead(loadUsers, 'connection');
  const query = typed.trim().toLowerCase();
  const active = (loadedValue(users) ?? []).filter(({ isDeactivated }) => !isDeactivated);
  const chosen = active.find(({ id }) => id === userId);
  const items = active
    .filter(({ name, email }) => chosen?.name === typed || `${name}\n${email}`.toLowerCase().includes(query))
    .slice(0, mostRows)
    .map(({ id, name, email }) => ({ id, label: name, description: email }));

  async function send(): Promise<void> {
    if (userId === null) return;
    setPending(true);
    const reply = await sendExportAs(row.id, userId);
    setPending(false);
    if (reply.ok) onClose();
    else reportError(reply.error);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('exports.chooseUser.title')}
      closeLabel={t('app.dismiss')}
      size="s"
      footer={
        <Button variant="primary" isDisabled={userId === null} isPending={isPending} onPress={() => void send()}>
          {t('exports.chooseUser.send')}
        </Button>
      }
    >
      <ComboBox
        label={t('exports.chooseUser.label')}
        items={items}
        inputValue={typed}
        onInputChange={setTyped}
        selectedId={userId}
        selectedLabel={chosen?.name}
        onSelect={setUserId}
        isLoading={isWaiting(users)}
        emptyText={t('exports.chooseUser.none')}
        placeholder={t('exports.chooseUser.placeholder')}
        description={t('exports.chooseUser.hint')}
        highlight={query}
      />
    </Dialog>
  );
}
