import type { SetupStep } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';
import { SetupTimeline } from './SetupTimeline.tsx';
import { shareDone } from './setup-share.ts';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly setup: readonly SetupStep[];
  readonly onCancel: () => void;
};

/** What is being fetched right now, in words. */
function headline(running: SetupStep | undefined): string {
  if (running === undefined || running.what === 'sign-in') return t('connect.setup.signingIn');
  const what = t(`connect.fetching.${running.what}`);
  if (running.total === null) return t('connect.setup.counting', { what });
  return t('connect.setup.progress', { what, done: running.done, total: running.total });
}

/** How much is left: things of the step in hand where they can be counted, else steps. */
function left(setup: readonly SetupStep[], running: SetupStep | undefined): string {
  if (running?.total != null && running.total > running.done) {
    return t('connect.setup.itemsLeft', { count: running.total - running.done });
  }
  return t('connect.setup.left', { count: setup.filter(({ state }) => state !== 'done').length });
}

/** The set-up runs: what is fetched, how much is left, and what was fetched. It goes on when this is closed. */
export function SetupStepView({ setup, onCancel }: Props) {
  const running = setup.find(({ state }) => state === 'running');
  return (
    <>
      <div className={styles.stack}>
        <ProgressBar
          label={headline(running)}
          value={shareDone(setup)}
          max={1}
          valueText={left(setup, running)}
          size="m"
        />
        <SetupTimeline setup={setup} />
        <Callout tone="info">{t('connect.setup.note')}</Callout>
      </div>
      <WizardFooter
        start={
          <Button variant="quiet" size="l" flush="start" onPress={onCancel}>
            {t('connect.setup.cancel')}
          </Button>
        }
      >
        <Button variant="primary" size="l" isDisabled>
          {t('connect.continue')}
        </Button>
      </WizardFooter>
    </>
  );
}
