import { useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { PositionDetail } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = { readonly position: PositionDetail; readonly onClose: () => void };

/** A name of one's own for a position, or the posting's title again. */
export function RenameDialog({ position, onClose }: Props) {
  const renamePosition = useStore((store) => store.renamePosition);
  const [name, setName] = useState(position.name);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const title = position.posting?.text ?? null;
  const canSave = name.trim() !== '';

  async function save(next: string | null): Promise<void> {
    setSaving(true);
    const reply = await renamePosition(position.id, next);
    setSaving(false);
    if (reply.ok) onClose();
    else setError(reply.error);
  }

  const failure = error === null ? null : errorText(error);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('position.rename.title')}
      closeLabel={t('connect.close')}
      size="s"
      footerStart={
        position.isOwnName && title !== null ? (
          <Button variant="quiet" size="l" flush="start" isPending={isSaving} onPress={() => void save(null)}>
            {t('position.rename.useTitle')}
          </Button>
        ) : undefined
      }
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('positions.dialog.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={!canSave}
            isPending={isSaving}
            onPress={() => void save(name.trim())}
          >
            {t('position.rename.submit')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) void save(name.trim());
        }}
      >
        <TextField
          label={t('position.rename.name')}
          description={title === null ? undefined : t('position.rename.hint')}
          maxLength={200}
          value={name}
          onChange={setName}
          autoFocus
        />
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
