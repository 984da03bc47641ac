import { useState } from 'react';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { InterviewMenu } from './InterviewMenu.tsx';
import styles from './interviews.module.css';

/** One whose time has passed without a start can still begin: meetings run late. */
function canStart(row: InterviewRow): boolean {
  return row.state === 'scheduled' || row.state === 'running' || (row.state === 'to-score' && row.heldMinutes === null);
}

/** What can be done with one interview in a list. An unsubmitted one can always be scored. */
export function InterviewActions({ row }: { readonly row: InterviewRow }) {
  const [isStarting, setStarting] = useState(false);
  const navigate = useStore((store) => store.navigate);
  const startInterview = useStore((store) => store.startInterview);
  const reportError = useStore((store) => store.reportError);

  async function start(): Promise<void> {
    if (row.state !== 'running') {
      setStarting(true);
      const reply = await startInterview(row.id);
      setStarting(false);
      if (!reply.ok) {
        reportError(reply.error);
        return;
      }
    }
    navigate({ name: 'interview', id: row.id });
  }

  return (
    <span className={styles.actions}>
      <span className={styles.links}>
        {canStart(row) ? (
          <Button variant="link" isPending={isStarting} onPress={() => void start()}>
            {t('interviews.start')}
          </Button>
        ) : null}
        {row.state === 'scored' ? (
          <Button variant="link" onPress={() => navigate({ name: 'transcript', id: row.id })}>
            {t('interviews.transcript')}
          </Button>
        ) : (
          <Button
            variant={row.state === 'to-score' ? 'plain' : 'link'}
            onPress={() => navigate({ name: 'scorecard', id: row.id })}
          >
            {t('interviews.score')}
          </Button>
        )}
      </span>
      <InterviewMenu row={row} />
    </span>
  );
}
