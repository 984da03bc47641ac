import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LeftIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';

type Props = {
  readonly title: string;
  readonly step: 1 | 2;
  readonly onClose: () => void;
  readonly onBack?: () => void;
  readonly footerStart?: ReactNode;
  readonly onNext: () => void;
  readonly isNextDisabled?: boolean;
  readonly isPending?: boolean;
  readonly isFlush?: boolean;
  readonly hasInput?: boolean;
  readonly children: ReactNode;
};

const steps = 2;

/** One step of setting up an interview: which step it is, back, cancel, next. */
export function StepDialog(props: Props) {
  const { title, step, onClose, onBack, footerStart, onNext } = props;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('events.close')}
      size="l"
      isFlush={props.isFlush}
      hasInput={props.hasInput}
      steps={{ current: step, total: steps, label: t('events.steps', { step, steps }) }}
      footerStart={
        onBack === undefined ? (
          footerStart
        ) : (
          <Button variant="quiet" size="l" icon={LeftIcon} flush="start" onPress={onBack}>
            {t('events.back')}
          </Button>
        )
      }
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('events.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={props.isNextDisabled ?? false}
            isPending={props.isPending ?? false}
            onPress={onNext}
          >
            {t('events.next')}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
