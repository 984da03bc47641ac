import type { SpeechModel } from '../../../src-preload/contract/recordings.ts';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './recording.module.css';

function wordsOf(model: SpeechModel): string {
  switch (model.state) {
    case 'none':
      return t('recording.model.none');
    case 'ready':
      return t('recording.model.ready', { kind: t(`recording.model.kind.${model.kind}`), folder: model.folderName });
    case 'incomplete':
      return t('recording.model.incomplete', { folder: model.folderName, missing: formatList(model.missing) });
    case 'unusable':
      return t(`recording.model.${model.reason}`, { folder: model.folderName });
  }
}

/** Whether recordings can be transcribed here, and if not, what is missing. */
export function ModelState() {
  const model = loadedValue(useStore((store) => store.speechModel));
  useRead(
    useStore((store) => store.loadSpeechModel),
    'recordings',
  );
  return model === null ? null : <p className={styles.note}>{wordsOf(model)}</p>;
}
