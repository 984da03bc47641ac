import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './help.module.css';

/** Every package that is in the app, with its licence's text behind it. */
export function NoticesDialog({ onClose }: { readonly onClose: () => void }) {
  const loaded = useStore((store) => store.notices);
  const loadNotices = useStore((store) => store.loadNotices);
  useRead(loadNotices);
  const [query, setQuery] = useState('');
  const notices = loadedValue(loaded);
  const words = query.trim().toLowerCase();
  const shown = (notices ?? []).filter(({ name, licence }) => `${name}\n${licence}`.toLowerCase().includes(words));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('help.notices')}
      subtitle={notices === null ? undefined : t('help.notices.count', { count: shown.length })}
      closeLabel={t('app.dismiss')}
      size="l"
      isDismissable
    >
      {loaded.state === 'failed' ? (
        <FailureNotice error={loaded.error} onTryAgain={() => void loadNotices()} />
      ) : notices === null ? (
        <LoadingRows rows={8} label={t('app.loading')} />
      ) : (
        <div className={styles.notices}>
          <SearchField
            label={t('help.notices.search')}
            isLabelHidden
            placeholder={t('help.notices.search')}
            value={query}
            onChange={setQuery}
          />
          {shown.length === 0 ? <p>{t('help.notices.none', { query: query.trim() })}</p> : null}
          <ul>
            {shown.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    {name} <span className={styles.licence}>{t('help.notices.licence', { version, licence })}</span>
                  </summary>
                  <pre>{text}</pre>
                </details>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
