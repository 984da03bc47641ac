import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.ts';
import { Steps } from './Steps.tsx';

export interface DialogProps {
  isOpen: boolean;
  /** Called by Escape (unless `hasInput`), by the cross, and by a press outside when dismissable. */
  onClose: () => void;
  /** The dialog's accessible name and its heading. */
  title: string;
  /** The name of the cross. */
  closeLabel: string;
  /** s 400, m 560, l 720, xl 856 px wide. */
  size: 's' | 'm' | 'l' | 'xl';
  subtitle?: ReactNode | undefined;
  /** Where one is in a row of dialogs; `label` is the whole text, for example "Connect Lever · Step 1 of 4". */
  steps?: { current: number; total: number; label: string } | undefined;
  /** Before the title, for example a Tile. */
  leading?: ReactNode | undefined;
  footerStart?: ReactNode | undefined;
  footer?: ReactNode | undefined;
  children: ReactNode;
  /** A press outside closes it. Only where nothing can be lost. */
  isDismissable?: boolean | undefined;
  /** Something was typed that closing would throw away: Escape, pressed by habit in a list or a field, does not close it then. */
  hasInput?: boolean | undefined;
  /** alertdialog for what cannot be taken back. */
  role?: 'dialog' | 'alertdialog' | undefined;
  /** Without padding around the content, for panes that reach the edge. */
  isFlush?: boolean | undefined;
}

/** A modal dialog: head, a body that scrolls, and a foot with its actions. Focus goes in, stays in, and comes back. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, size, steps, footer, footerStart } = props;
  return (
    <ModalOverlay
      className={cx(styles.scrim)}
      // Tells the toasts to keep away from its buttons.
      data-dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={props.isDismissable ?? false}
      isKeyboardDismissDisabled={props.hasInput ?? false}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)} role={props.role ?? 'dialog'}>
          <div className={cx(styles.head, props.isFlush && styles.ruled)}>
            {props.leading}
            <div className={cx(styles.titles)}>
              {steps === undefined ? null : <Steps current={steps.current} total={steps.total} label={steps.label} />}
              <Heading slot="title" level={2} className={cx(styles.title)}>
                {title}
              </Heading>
              {props.subtitle === undefined ? null : <div className={cx(styles.subtitle)}>{props.subtitle}</div>}
            </div>
            <IconButton icon={CloseIcon} label={props.closeLabel} onPress={onClose} />
          </div>
          <div className={cx(props.isFlush ? styles.flush : styles.body)}>{props.children}</div>
          {footer === undefined && footerStart === undefined ? null : (
            <div className={cx(styles.foot)}>
              <div className={cx(styles.footStart)}>{footerStart}</div>
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
