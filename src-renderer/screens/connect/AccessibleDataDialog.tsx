import type { AccessibleData, ReportedData } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FactList } from '../../components/FactList.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, type Loaded, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './connect.module.css';

/** What of Lever is on this computer, counted. */
export function AccessibleDataDialog({ onClose }: { readonly onClose: () => void }) {
  const data = useStore((store) => store.accessibleData);
  const loadAccessibleData = useStore((store) => store.loadAccessibleData);
  useRead(loadAccessibleData, 'connection', 'sync');
  const reported = useStore((store) => store.reportedData);
  const loadReportedData = useStore((store) => store.loadReportedData);
  // Once, when it opens: this asks Lever.
  useRead(loadReportedData);
  const rows = loadedValue(data) ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('connect.data.title')}
      closeLabel={t('connect.close')}
      size="m"
      isDismissable
      footer={
        <Button variant="plain" size="l" onPress={onClose}>
          {t('connect.data.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p>{t('connect.data.text')}</p>
        {isWaiting(data) ? <LoadingRows rows={5} label={t('app.loading')} inset="bare" /> : null}
        {data.state === 'failed' && rows.length === 0 ? (
          <FailureNotice error={data.error} onTryAgain={() => void loadAccessibleData()} size="s" />
        ) : null}
        {rows.length === 0 ? null : (
          <FactList
            facts={rows.map(({ what, count }) => ({
              id: what,
              label: t(`connect.data.${what}`),
              content: (
                <>
                  {formatNumber(count)}
                  <span className={styles.note}> {inLever(what, reported)}</span>
                </>
              ),
            }))}
          />
        )}
      </div>
    </Dialog>
  );
}

/** What Lever itself says of one kind; it tells no totals, only whether there is more than one page. */
function inLever(what: AccessibleData['what'], reported: Loaded<readonly ReportedData[]>): string {
  if (reported.state === 'failed') return t('connect.data.notAsked');
  const found = loadedValue(reported)?.find((item) => item.what === what);
  if (found === undefined) return t('connect.data.asking');
  if (!found.isAllowed) return t('connect.data.notAllowed');
  return t('connect.data.inLever', { count: found.count ?? 0, isMore: String(found.isMore) });
}
