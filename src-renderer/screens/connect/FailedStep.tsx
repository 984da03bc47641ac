import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { ErrorCode } from '../app/ErrorCode.tsx';
import styles from './connect.module.css';
import { WizardFooter } from './WizardDialog.tsx';

type Props = {
  readonly error: AppError;
  readonly onClose: () => void;
  readonly onTryAgain: () => void;
};

/** The connection was not made: why, and what to do. `Try again` leads back with everything that was typed. */
export function FailedStep({ error, onClose, onTryAgain }: Props) {
  const { message, next } = errorText(error);
  return (
    <>
      <div className={styles.stack}>
        <Callout tone="bad" title={message} role="alert">
          {next}
        </Callout>
        <ErrorCode error={error} />
      </div>
      <WizardFooter>
        <Button variant="quiet" size="l" onPress={onClose}>
          {t('connect.cancel')}
        </Button>
        <Button variant="primary" size="l" onPress={onTryAgain} autoFocus>
          {t('connect.failed.tryAgain')}
        </Button>
      </WizardFooter>
    </>
  );
}
