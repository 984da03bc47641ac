import { type UpdateChannel, updateChannels } from '../../../src-preload/contract/settings.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';

/** Which releases are fetched; `channel` is null where none can be. */
export function UpdateChoice({ channel }: { readonly channel: UpdateChannel | null }) {
  const chosen = useStore((store) => loadedValue(store.settings)?.updateChannel ?? null);
  const changeSettings = useStore((store) => store.changeSettings);
  if (channel === null) return <p>{t('help.updates.none')}</p>;
  return (
    <>
      <p>{t('help.updates.text')}</p>
      <div>
        <Segmented<UpdateChannel>
          label={t('help.updates')}
          options={updateChannels.map((id) => ({ id, label: t(`help.updates.${id}`) }))}
          value={chosen ?? channel}
          onChange={(updateChannel) => void changeSettings({ updateChannel })}
        />
      </div>
    </>
  );
}
