import type { StoredData } from '../../../src-preload/contract/help.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Table } from '../../components/Table.tsx';
import { formatBytes } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { PathWithCopy } from './PathWithCopy.tsx';
import styles from './settings.module.css';

/** Each part of the profile folder with its real size, how long it stays, and how it is removed. */
export function StoredDataTable() {
  const loaded = useStore((store) => store.storedData);
  const loadStoredData = useStore((store) => store.loadStoredData);
  useRead(loadStoredData, 'connection');
  const stored = loadedValue(loaded);
  if (stored === null) {
    return loaded.state === 'failed' ? (
      <FailureNotice error={loaded.error} onTryAgain={() => void loadStoredData()} size="s" />
    ) : (
      <LoadingRows rows={6} label={t('app.loading')} inset="bare" isTable />
    );
  }
  const total = stored.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <>
      <p className={styles.pathLine}>
        <PathWithCopy path={stored.folder} />
        <span>{t('help.stored.total', { size: formatBytes(total) })}</span>
      </p>
      <Table
        label={t('help.stored.table')}
        inset="bare"
        columns={[
          { id: 'what', label: t('help.stored.what') },
          { id: 'where', label: t('help.stored.where'), width: 148, isHiddenWhenNarrow: true },
          { id: 'size', label: t('help.stored.size'), width: 128, align: 'end' },
        ]}
        rows={stored.parts}
        rowId={({ part }) => part}
        renderCell={cell}
      />
    </>
  );
}

type Part = StoredData['parts'][number];

function cell({ part, names, files, bytes }: Part, columnId: 'what' | 'where' | 'size') {
  switch (columnId) {
    case 'what':
      return (
        <div className={styles.stored}>
          <span>{t(`help.stored.${part}`)}</span>
          <span className={styles.note}>{t(`help.stored.${part}.how`)}</span>
        </div>
      );
    case 'where':
      return <span className={styles.path}>{part === 'browser' ? '…' : names.join('\n')}</span>;
    case 'size':
      return t('help.stored.files', { size: formatBytes(bytes), files });
  }
}
