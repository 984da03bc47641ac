import type { PositionSummary } from '../../../src-preload/contract/positions.ts';
import { AlertIcon, ClockIcon, DoneIcon, UnlinkedIcon } from '../../components/icons.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatRelative } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { syncView } from '../position/sync-view.ts';
import styles from './positions.module.css';

/** How the sync of a position stands, in one cell: a glyph, a word, and for a failure its cause in the title. */
export function SyncCell({ position }: { readonly position: PositionSummary }) {
  const now = useNow();
  const view = syncView(position.sync, position.posting !== null);
  switch (view.state) {
    case 'unconnected':
      return <Line tone="neutral" icon={UnlinkedIcon} words={t('positions.sync.none')} />;
    case 'off':
      return <Line tone="neutral" icon={ClockIcon} words={t('positions.sync.off')} />;
    case 'lacking':
      return <Line tone="bad" icon={AlertIcon} words={t('position.lacking', { scope: view.scope })} />;
    case 'waiting':
      return <Line tone="neutral" icon={ClockIcon} words={t('positions.sync.waiting')} />;
    case 'done':
      return (
        <Line tone="good" icon={DoneIcon} words={formatRelative(view.at, now, 'short') ?? t('positions.sync.now')} />
      );
    case 'failed': {
      const { message, next } = errorText(view.error);
      return <Line tone="bad" icon={AlertIcon} words={message} title={`${message} ${next}`} />;
    }
    case 'running': {
      const { done, total } = view.job;
      const values = { isFirst: String(view.isFirst), done, total: total ?? 0 };
      const words = total === null ? t('positions.sync.counting', values) : t('positions.sync.progress', values);
      return (
        <div className={`${styles.sync} ${styles.progress}`}>
          <ProgressBar
            label={t('positions.sync.bar', { name: position.name })}
            isLabelHidden
            value={total === null ? null : done}
            max={total ?? 1}
            valueText={words}
          />
        </div>
      );
    }
  }
}

type LineProps = {
  readonly tone: 'neutral' | 'good' | 'bad';
  readonly icon: typeof DoneIcon;
  readonly words: string;
  readonly title?: string;
};

function Line({ tone, icon, words, title }: LineProps) {
  return (
    <span className={styles.sync} title={title ?? words}>
      <StatusText tone={tone} icon={icon}>
        {words}
      </StatusText>
    </span>
  );
}
