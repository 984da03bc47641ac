import { useState } from 'react';
import type { PlanRound } from '../../../src-preload/contract/positions.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { ReorderList } from '../../components/ReorderList.tsx';
import { formatMinutes } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { GuideEditor } from './GuideEditor.tsx';
import { GuideView } from './GuideView.tsx';
import { PlanTools } from './PlanTools.tsx';
import styles from './plan.module.css';
import { RoundHead } from './RoundHead.tsx';

/** The interview plan of a position: its rounds in order, each with its guide to read or to change. */
export function PlanTab({ positionId }: { readonly positionId: string }) {
  const plan = useStore((store) => store.planById[positionId] ?? idle);
  const loadPlan = useStore((store) => store.loadPlan);
  useReadOf(loadPlan, positionId, 'positions', 'interviews');
  if (plan.state === 'failed') return <FailureNotice error={plan.error} onTryAgain={() => void loadPlan(positionId)} />;
  if (plan.state !== 'ready') return <LoadingRows rows={6} label={t('app.loading')} />;
  return (
    <>
      <PlanTools positionId={positionId} hasRounds={plan.value.length > 0} />
      <Rounds positionId={positionId} rounds={plan.value} />
    </>
  );
}

type RoundsProps = { readonly positionId: string; readonly rounds: readonly PlanRound[] };

function Rounds({ positionId, rounds }: RoundsProps) {
  const drafts = useStore((store) => store.guideDrafts);
  /** What was moved, for those who do not see it move. */
  const [said, setSaid] = useState('');
  const orderRounds = useStore((store) => store.orderRounds);
  const reportError = useStore((store) => store.reportError);

  async function order(ids: readonly string[]): Promise<void> {
    const reply = await orderRounds(positionId, ids);
    if (!reply.ok) reportError(reply.error);
  }

  if (rounds.length === 0) {
    return <EmptyState icon={FormIcon} title={t('position.plan.empty.title')} text={t('position.plan.empty.text')} />;
  }
  return (
    // Keys must be able to scroll it where a guide holds nothing to focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.plan} aria-label={t('position.tab.plan')} tabIndex={0}>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
      {rounds.length < 2 ? null : (
        <div className={styles.order}>
          <ReorderList
            label={t('plan.order')}
            items={rounds.map(({ id, name, guide }) => ({ id, label: name, meta: formatMinutes(guide.minutes) }))}
            onReorder={(ids) => void order(ids)}
          />
        </div>
      )}
      {rounds.map((round, index) => (
        <section key={round.id} aria-labelledby={`round-${round.id}`}>
          <RoundHead positionId={positionId} rounds={rounds} index={index} round={round} onSaid={setSaid} />
          {drafts[round.id] === undefined ? (
            <GuideView guide={round.guide} />
          ) : (
            <GuideEditor positionId={positionId} round={round} />
          )}
        </section>
      ))}
    </section>
  );
}
