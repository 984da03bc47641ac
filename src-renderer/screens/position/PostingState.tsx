import type { PositionPosting } from '../../../src-preload/contract/positions.ts';
import { Callout } from '../../components/Callout.tsx';
import { t } from '../../messages/index.ts';
import styles from './posting-state.module.css';

/** What it means here that the posting is closed in Lever, or no longer shown: the position and its work stay. */
export function PostingState({ posting }: { readonly posting: PositionPosting | null }) {
  if (posting === null || (posting.state !== 'closed' && posting.state !== 'gone')) return null;
  return (
    <div className={styles.place}>
      <Callout tone={posting.state === 'gone' ? 'warn' : 'info'} title={t(`position.posting.${posting.state}`)}>
        {t(`position.posting.${posting.state}.text`)}
      </Callout>
    </div>
  );
}
