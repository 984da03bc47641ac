import type { SetupStep } from '../../../src-preload/contract/connection.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { DoneIcon, WaitingIcon } from '../../components/icons.ts';
import { Spinner } from '../../components/Spinner.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './timeline.module.css';

function amount({ what, state, done, total }: SetupStep): string {
  if (state === 'next') return t('connect.setup.next');
  if (what === 'sign-in') return '';
  if (state === 'done') return formatNumber(done);
  return total === null ? formatNumber(done) : t('connect.setup.ofTotal', { done, total });
}

/** The steps of the set-up below each other: done, in hand, next. */
export function SetupTimeline({ setup }: { readonly setup: readonly SetupStep[] }) {
  return (
    <ol className={styles.timeline}>
      {setup.map((step) => (
        <li key={step.what} className={styles[step.state]} aria-current={step.state === 'running' ? 'step' : undefined}>
          <span className={styles.knot}>
            {step.state === 'running' ? <Spinner /> : <Glyph icon={step.state === 'done' ? DoneIcon : WaitingIcon} />}
          </span>
          <span>{t(`connect.setup.${step.what}`)}</span>
          <span className={styles.amount}>{amount(step)}</span>
        </li>
      ))}
    </ol>
  );
}
