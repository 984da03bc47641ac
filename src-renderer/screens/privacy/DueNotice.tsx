import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { formatDate } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { settingsRoute } from '../../store/routes.ts';
import { useRead } from '../../store/watch.ts';
import styles from './privacy.module.css';

/** Says that people's time runs out, as long as it does; nothing otherwise. */
export function DueNotice() {
  const privacy = loadedValue(useStore((store) => store.privacy));
  const navigate = useStore((store) => store.navigate);
  useRead(
    useStore((store) => store.loadPrivacy),
    'privacy',
  );
  const due = privacy?.due ?? [];
  const first = due[0]?.eraseAt ?? null;
  if (first === null) return null;
  const count = new Set(due.map(({ ref }) => ref.id)).size;
  return (
    <div className={styles.notice}>
      <Callout
        tone="info"
        role="status"
        action={
          <Button variant="link" onPress={() => navigate(settingsRoute('privacy'))}>
            {t('privacy.due.review')}
          </Button>
        }
      >
        {t('privacy.due', { count, date: formatDate(first) })}
      </Callout>
    </div>
  );
}
