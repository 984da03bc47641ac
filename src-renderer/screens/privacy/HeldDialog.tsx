import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatPercent } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';

/** How far the zip with everything held on a person is, and the way to call it off; nothing before it is being written. */
export function HeldDialog() {
  const privacy = loadedValue(useStore((store) => store.privacy));
  const cancelSaveHeld = useStore((store) => store.cancelSaveHeld);
  const [isStopping, setStopping] = useState(false);
  useRead(
    useStore((store) => store.loadPrivacy),
    'privacy',
  );
  const saving = privacy?.saving ?? null;
  if (saving === null) return null;

  function stop(): void {
    setStopping(true);
    void cancelSaveHeld();
  }

  return (
    <Dialog
      isOpen
      onClose={stop}
      title={t('privacy.held.title')}
      closeLabel={t('connect.close')}
      size="s"
      footer={
        <Button variant="quiet" size="l" isPending={isStopping} onPress={stop}>
          {t('connect.cancel')}
        </Button>
      }
    >
      <ProgressBar
        label={t('privacy.held.saving')}
        value={saving.percent}
        max={100}
        valueText={formatPercent(saving.percent / 100)}
        size="m"
      />
    </Dialog>
  );
}
