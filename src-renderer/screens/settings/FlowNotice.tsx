import type { Flow } from '../../../src-preload/contract/connection.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { shareDone } from '../connect/setup-share.ts';
import styles from './settings.module.css';

/** A connection that is being made while its dialog is closed. */
export function FlowNotice({ flow, onShow }: { readonly flow: Flow; readonly onShow: () => void }) {
  const show = (
    <Button variant="plain" onPress={onShow}>
      {t('settings.ats.showSetup')}
    </Button>
  );
  if (flow.step === 'failed' && flow.error !== null) {
    const { message, next } = errorText(flow.error);
    return (
      <Callout tone="bad" title={message} action={show} role="alert">
        {next}
      </Callout>
    );
  }
  if (flow.step === 'setting-up') {
    return (
      <div className={styles.intro}>
        <div style={{ flex: 1 }}>
          <ProgressBar label={t('connect.setup.title')} value={shareDone(flow.setup)} max={1} size="m" />
        </div>
        {show}
      </div>
    );
  }
  return (
    <Callout
      tone="info"
      title={t(flow.step === 'browser' ? 'connect.browser.title' : 'connect.connected.title')}
      action={show}
      role="status"
    />
  );
}
