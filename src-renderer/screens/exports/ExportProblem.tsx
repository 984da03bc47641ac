import { useState } from 'react';
import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import { Button } from '../../components/Button.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ChooseUser } from './ChooseUser.tsx';
import { detailsText } from './export-words.ts';
import styles from './exports.module.css';
import { useCancelExports } from './use-cancel-exports.ts';

/** Trouble with the Lever user in whose name it is added. */
const userTrouble: ReadonlySet<string> = new Set([
  'export.user-missing',
  'export.user-refused',
  'export.user-deactivated',
]);

/** Why an export did not leave, what was kept, what to do, and the button for it. */
export function ExportProblem({ row }: { readonly row: ExportRow }) {
  const [isPending, setPending] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const retryExport = useStore((store) => store.retryExport);
  const cancel = useCancelExports();
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const text = row.error === null ? null : errorText(row.error);

  async function retry(): Promise<void> {
    setPending(true);
    const reply = await retryExport(row.id);
    setPending(false);
    if (!reply.ok) reportError(reply.error);
  }

  async function copy(): Promise<void> {
    const reply = await copyText(detailsText(row));
    if (reply.ok) showToast(t('exports.copied'));
    else reportError(reply.error);
  }

  return (
    <div className={styles.problem}>
      <p>
        {text === null ? null : (
          <>
            <b>{text.message}</b> {text.next}
          </>
        )}
      </p>
      <span className={styles.buttons}>
        <Button variant="quiet" icon={CopyIcon} onPress={() => void copy()}>
          {t('exports.copyDetails')}
        </Button>
        <Button variant="quiet" onPress={() => void cancel([row])}>
          {t('exports.cancel')}
        </Button>
        {row.error !== null && userTrouble.has(row.error.code) ? (
          <Button variant="plain" onPress={() => setChoosing(true)}>
            {t('exports.chooseUser')}
          </Button>
        ) : null}
        <Button variant="plain" isPending={isPending} onPress={() => void retry()}>
          {t('exports.retry')}
        </Button>
      </span>
      {isChoosing ? <ChooseUser row={row} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}
