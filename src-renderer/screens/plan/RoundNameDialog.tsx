import { type FormEvent, useState } from 'react';
import type { Reply } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onSave: (name: string) => Promise<Reply<unknown>>;
  readonly onClose: () => void;
};

/** Asks for the name of a round, a new one or another. */
export function RoundNameDialog({ title, name, onSave, onClose }: Props) {
  const [text, setText] = useState(name);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);

  async function save(): Promise<void> {
    if (text.trim() === '') return;
    setSaving(true);
    const reply = await onSave(text.trim());
    setSaving(false);
    if (reply.ok) onClose();
    else setError(errorText(reply.error).message);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('connect.close')}
      size="s"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('positions.dialog.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            onPress={() => void save()}
            isDisabled={text.trim() === ''}
            isPending={isSaving}
          >
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField
          label={t('plan.roundName')}
          value={text}
          onChange={setText}
          error={error}
          maxLength={300}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
