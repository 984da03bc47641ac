import { t } from '../../messages/index.ts';
import styles from './work-loading.module.css';

/** The place of a work screen before its first data: head and body keep their heights, so that nothing jumps. */
export function WorkLoading({ label }: { readonly label: string }) {
  return (
    <div className={styles.loading} role="status" aria-busy="true" aria-label={`${label}: ${t('app.loading')}`}>
      <div className={styles.head} />
      <div className={styles.body} aria-hidden="true">
        {[60, 90, 75, 40].map((width) => (
          <i key={width} style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}
