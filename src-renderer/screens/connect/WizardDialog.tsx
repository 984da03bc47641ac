import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LeftIcon } from '../../components/icons.ts';
import { Tile } from '../../components/Tile.tsx';
import { t } from '../../messages/index.ts';
import styles from './connect.module.css';

/** Method, account, set-up, connected; the demo workspace begins with the set-up. */
const leverSteps = 4;
const demoSteps = 2;

/** What the frame of one page says. */
export type WizardFrame = {
  readonly title: string;
  /** From 1 to 4, counted for Lever. Without it: the page before the steps. */
  readonly step?: 1 | 2 | 3 | 4;
  readonly onBack?: (() => void) | undefined;
};

type Props = {
  readonly frame: WizardFrame;
  readonly isDemo: boolean;
  /** Something was typed that is worth keeping. */
  readonly hasInput: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

type Places = { readonly start: HTMLElement | null; readonly end: HTMLElement | null };
const FooterPlaces = createContext<Places>({ start: null, end: null });

/** The dialog that stays while its pages change: which integration, which step, and room for the page's actions. */
export function WizardDialog({ frame, isDemo, hasInput, onClose, children }: Props) {
  const { title, step, onBack } = frame;
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const total = isDemo ? demoSteps : leverSteps;
  const current = step === undefined ? 0 : isDemo ? step - (leverSteps - demoSteps) : step;
  const name = t(isDemo ? 'connect.titleDemo' : 'connect.title');

  // The button that led to this page is gone; without this, focus would be nowhere, and nobody would hear the new title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title stands for the page
  useEffect(() => {
    const dialog = end?.closest<HTMLElement>('[role="dialog"]');
    if (dialog != null && !dialog.contains(document.activeElement)) dialog.focus();
  }, [title, end]);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('connect.close')}
      size="m"
      hasInput={hasInput}
      leading={step === undefined ? undefined : <Tile letter={isDemo ? 'D' : 'L'} />}
      steps={
        step === undefined
          ? undefined
          : { current, total, label: `${name} · ${t('connect.step', { step: current, steps: total })}` }
      }
      footerStart={
        <div ref={setStart}>
          {onBack === undefined ? null : (
            <Button variant="quiet" size="l" flush="start" icon={LeftIcon} onPress={onBack}>
              {t('connect.back')}
            </Button>
          )}
        </div>
      }
      footer={<div ref={setEnd} className={styles.buttons} />}
    >
      <FooterPlaces value={{ start, end }}>{children}</FooterPlaces>
    </Dialog>
  );
}

type FooterProps = {
  /** At the start, apart from the others. */
  readonly start?: ReactNode;
  readonly children: ReactNode;
};

/** The actions of a page, drawn in the foot of the dialog. */
export function WizardFooter({ start, children }: FooterProps) {
  const places = useContext(FooterPlaces);
  return (
    <>
      {places.start === null ? null : createPortal(start, places.start)}
      {places.end === null ? null : createPortal(children, places.end)}
    </>
  );
}
