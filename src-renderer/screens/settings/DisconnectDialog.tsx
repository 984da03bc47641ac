import { useState } from 'react';
import { RadioCards } from '../../components/RadioCards.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ActDialog } from '../app/ActDialog.tsx';

/** Asks before the sign-in is deleted: whether synced data stays, and what becomes of exports that wait. */
export function DisconnectDialog({ onClose }: { readonly onClose: () => void }) {
  const disconnect = useStore((store) => store.disconnect);
  const showToast = useStore((store) => store.showToast);
  const [choice, setChoice] = useState<'keep' | 'wipe'>('keep');

  return (
    <ActDialog
      title={t('settings.disconnect.title')}
      size="m"
      isDanger
      submitLabel={t('settings.disconnect.submit')}
      act={() => disconnect(choice === 'wipe')}
      onDone={() => showToast(t('settings.disconnect.done'))}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('settings.disconnect.text')}</p>
          <RadioCards<'keep' | 'wipe'>
            label={t('settings.disconnect.choice')}
            options={[
              { id: 'keep', label: t('settings.disconnect.keep'), description: t('settings.disconnect.keepText') },
              { id: 'wipe', label: t('settings.disconnect.wipe'), description: t('settings.disconnect.wipeText') },
            ]}
            value={choice}
            onChange={setChoice}
          />
        </>
      )}
    </ActDialog>
  );
}
