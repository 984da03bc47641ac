import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { AlertIcon, CheckIcon } from '../../components/icons.ts';
import { Toast } from '../../components/Toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import type { Toast as ToastData } from '../../store/toasts.ts';
import styles from './toasts.module.css';

/** How long a word stays; what can be taken back and what failed stay longer. */
const shortMs = 5_000;
const longMs = 12_000;

type Props = {
  /** In the other corner, where ratings and the submission are not covered. */
  readonly isAtStart: boolean;
};

/** The live region for toasts, over the corner of the window. On the body and marked, so that it is heard and reached over dialogs too. */
export function Toasts({ isAtStart }: Props) {
  const toasts = useStore((store) => store.toasts);
  const isMac = useStore((store) => store.app.state === 'ready' && store.app.value.platform === 'darwin');
  return createPortal(
    // A region that is always there, so that its messages are heard; with a name, so that they stand in a landmark.
    <section
      className={`${styles.region} ${isAtStart ? styles.atStart : ''}`}
      aria-label={t('app.messages')}
      aria-live="polite"
      data-react-aria-top-layer
    >
      {toasts.map((toast, index) => (
        <ToastLine
          key={toast.id}
          toast={toast}
          // The keys undo the newest one; printed on any other they would lie.
          keys={index === toasts.findLastIndex(({ undo }) => undo !== null) ? [isMac ? '⌘' : 'Ctrl', 'Z'] : undefined}
        />
      ))}
    </section>,
    document.body,
  );
}

function ToastLine({ toast, keys }: { readonly toast: ToastData; readonly keys: readonly string[] | undefined }) {
  const dismiss = useStore((store) => store.dismissToast);
  const { id, text, error, undo, action } = toast;
  const isLong = undo !== null || error !== null || action !== null;
  const press = undo ?? action?.onPress;
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), isLong ? longMs : shortMs);
    return () => clearTimeout(timer);
  }, [dismiss, id, isLong]);

  const failure = error === null ? null : errorText(error);
  const copyText = useStore((store) => store.copyText);
  return (
    <Toast
      icon={failure === null ? CheckIcon : AlertIcon}
      tone={failure === null ? 'good' : 'bad'}
      message={failure === null ? text : `${failure.message} ${failure.next}`}
      action={
        failure !== null && press === undefined ? (
          <Button variant="link" size="s" onPress={() => void copyText(t('app.code', { code: failure.code }))}>
            {t('app.copyCode')}
          </Button>
        ) : press === undefined ? undefined : (
          <Button
            variant="link"
            size="s"
            keys={undo === null ? undefined : keys}
            onPress={() => {
              dismiss(id);
              press();
            }}
          >
            {undo === null ? action?.text : t('app.undo')}
          </Button>
        )
      }
      onClose={() => dismiss(id)}
      closeLabel={t('app.dismiss')}
    />
  );
}
