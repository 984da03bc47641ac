import { type ReactNode, useState } from 'react';
import type { AppError, Reply } from '../../../src-preload/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import styles from './act-dialog.module.css';

type Props<T> = {
  readonly title: string;
  readonly size: 's' | 'm';
  /** What takes something away is red. */
  readonly isDanger?: boolean;
  /** alertdialog for what cannot be taken back. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly submitLabel: string;
  /** False until there is something to do it with. */
  readonly isReady?: boolean;
  readonly act: () => Promise<Reply<T>>;
  /** It is done; the dialog closes. */
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
  /** A failure of something else that keeps the dialog from its work. */
  readonly obstacle?: AppError | null;
  readonly children: (isActing: boolean) => ReactNode;
};

/** A dialog that asks, does one thing, and says what went wrong. It stays open until the thing is done. */
export function ActDialog<T>({ isReady = true, isDanger = false, obstacle = null, ...props }: Props<T>) {
  const { onClose } = props;
  const [isActing, setActing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  async function act(): Promise<void> {
    setActing(true);
    setError(null);
    const reply = await props.act();
    setActing(false);
    if (!reply.ok) {
      setError(reply.error);
      return;
    }
    props.onDone(reply.value);
    onClose();
  }

  const shown = error ?? obstacle;
  const failure = shown === null ? null : errorText(shown);
  return (
    <Dialog
      isOpen
      onClose={() => {
        if (!isActing) onClose();
      }}
      role={props.role}
      title={props.title}
      closeLabel={t('connect.close')}
      size={props.size}
      footer={
        <>
          <Button variant="quiet" size="l" isDisabled={isActing} onPress={onClose}>
            {t('connect.cancel')}
          </Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            size="l"
            isDisabled={!isReady}
            isPending={isActing}
            onPress={() => void act()}
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {props.children(isActing)}
        {failure === null ? null : (
          <Callout tone="bad" title={failure.message} role="alert">
            {failure.next}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
