import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../messages/index.ts';
import styles from './settings.module.css';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before something leaves that cannot be had back by a click. */
export function ConfirmDialog({ title, text, submit, onSubmit, onClose }: Props) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={title}
      closeLabel={t('connect.close')}
      size="s"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('settings.calendars.confirm.cancel')}
          </Button>
          <Button variant="danger" size="l" onPress={() => void onSubmit().then(onClose)}>
            {submit}
          </Button>
        </>
      }
    >
      <p className={styles.group}>{text}</p>
    </Dialog>
  );
}
