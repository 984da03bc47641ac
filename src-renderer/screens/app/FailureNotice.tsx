import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { missingKinds } from '../../store/routes.ts';
import { NotFound } from './NotFound.tsx';

type Props = {
  readonly error: AppError;
  readonly onTryAgain?: () => void;
  readonly size?: 's' | 'm';
};

/** In the place of what could not be read: what happened, what was kept, what to do. */
export function FailureNotice({ error, onTryAgain, size = 'm' }: Props) {
  const copyText = useStore((store) => store.copyText);
  const missing = error.code === 'item.not-found' ? missingKinds.find((kind) => kind === error.params.what) : undefined;
  if (missing !== undefined && size === 'm') return <NotFound what={missing} />;
  const { message, next, code } = errorText(error);
  return (
    <ErrorState
      title={message}
      text={next}
      size={size}
      action={
        onTryAgain === undefined ? undefined : (
          <Button variant="plain" onPress={onTryAgain}>
            {t('app.tryAgain')}
          </Button>
        )
      }
      details={t('app.code', { code })}
      copyLabel={t('app.copyCode')}
      copiedLabel={t('app.copied')}
      onCopy={(text) => void copyText(text)}
    />
  );
}
