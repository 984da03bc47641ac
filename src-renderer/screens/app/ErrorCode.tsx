import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './error-code.module.css';

/** What to tell whoever helps, small, with a button that copies it. */
export function ErrorCode({ error }: { readonly error: AppError }) {
  const copyText = useStore((store) => store.copyText);
  const text = t('app.code', { code: errorText(error).code });
  return (
    <span className={styles.code}>
      <bdi>{text}</bdi>
      <Button variant="quiet" size="s" icon={CopyIcon} onPress={() => void copyText(text)}>
        {t('app.copyCode')}
      </Button>
    </span>
  );
}
