import { useState } from 'react';
import type { ConnectionState, Flow } from '../../../src-preload/contract/connection.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { AccountStep } from './AccountStep.tsx';
import { ConnectedStep } from './ConnectedStep.tsx';
import { type Choice, emptyChoice, hasTyped, startOf } from './choice.ts';
import { DoneStep } from './DoneStep.tsx';
import { FailedStep } from './FailedStep.tsx';
import { GrantsStep } from './GrantsStep.tsx';
import { ImportStep } from './ImportStep.tsx';
import { IntegrationStep } from './IntegrationStep.tsx';
import { MethodStep } from './MethodStep.tsx';
import { SetupStepView } from './SetupStepView.tsx';
import { WaitingStep } from './WaitingStep.tsx';
import { WizardDialog, type WizardFrame } from './WizardDialog.tsx';

/**
 * Where the wizard begins: with all integrations, with the way to sign in again, with what the known way needs (a new API
 * key), with a file from a Super Admin, or with what is under way.
 */
export type ConnectStart = 'integrations' | 'method' | 'account' | 'import' | 'flow';

type Page = 'integrations' | 'method' | 'import' | 'account' | 'flow' | 'grants' | 'done';

type Props = {
  readonly start: ConnectStart;
  readonly onClose: () => void;
};

/** The way into Lever, from the choice of an integration to `Finish`. Closing it leaves a set-up running. */
export function ConnectDialog({ start, onClose }: Props) {
  const state = loadedValue(useStore((store) => store.connection));
  return state === null ? null : <Wizard state={state} start={start} onClose={onClose} />;
}

function Wizard({ state, start, onClose }: Props & { readonly state: ConnectionState }) {
  const startConnection = useStore((store) => store.startConnection);
  const startDemo = useStore((store) => store.startDemo);
  const cancelConnection = useStore((store) => store.cancelConnection);
  const finishConnection = useStore((store) => store.finishConnection);
  const reportError = useStore((store) => store.reportError);
  const [page, setPage] = useState<Page>(start);
  const [choice, setChoice] = useState<Choice>(() => emptyChoice(state));
  /** A start that was refused before a flow began. */
  const [refused, setRefused] = useState<AppError | null>(null);
  const [isStarting, setStarting] = useState(false);
  const { flow } = state;

  async function begin(next: Choice): Promise<void> {
    setChoice(next);
    setRefused(null);
    setStarting(true);
    const reply = next.integration === 'demo' ? await startDemo() : await startConnection(startOf(next, state));
    setStarting(false);
    if (!reply.ok) setRefused(reply.error);
    setPage('flow');
  }

  /** What was failed or is under way is called off; what was typed is still there. */
  async function goBack(): Promise<void> {
    setRefused(null);
    // A known OAuth app that Lever does not take any more can be typed in anew.
    if (flow?.error?.code === 'connection.wrong-secret') setChoice({ ...choice, isOtherClient: true });
    if (flow !== null) await cancelConnection();
    setPage(flow?.kind === 'demo' || choice.integration === 'demo' ? 'integrations' : 'account');
  }

  async function finish(): Promise<void> {
    const reply = await finishConnection();
    if (!reply.ok) reportError(reply.error);
    onClose();
  }

  /** A failure that was seen is done with; a set-up that runs goes on in the background. */
  function close(): void {
    if (flow?.step === 'failed') void cancelConnection();
    if (flow?.step === 'connected') void finishConnection();
    onClose();
  }

  const isRefused = refused !== null;
  const isDemo =
    page === 'flow'
      ? (flow?.kind ?? choice.integration) === 'demo'
      : (page === 'grants' || page === 'done') && state.connection?.kind === 'demo';
  const canChooseAgain = start === 'integrations';
  const back = {
    integrations: undefined,
    method: canChooseAgain ? () => setPage('integrations') : undefined,
    account: () => setPage('method'),
    import: start === 'import' ? undefined : () => setPage('method'),
    flow: undefined,
    grants: undefined,
    done: undefined,
  }[page];
  return (
    <WizardDialog
      frame={{ ...frameOf(page, flow, isRefused), onBack: back }}
      isDemo={isDemo}
      hasInput={page === 'account' && hasTyped(choice)}
      onClose={close}
    >
      {page === 'integrations' ? (
        <IntegrationStep
          isStarting={isStarting}
          onClose={close}
          onContinue={(integration) => {
            if (integration === 'demo') void begin({ ...choice, integration });
            else {
              setChoice({ ...choice, integration });
              setPage('method');
            }
          }}
        />
      ) : null}
      {page === 'method' ? (
        <MethodStep
          method={choice.method}
          onClose={close}
          onImport={() => setPage('import')}
          onNext={(method) => {
            setChoice({ ...choice, method });
            setPage('account');
          }}
        />
      ) : null}
      {page === 'import' ? (
        <ImportStep
          state={state}
          onClose={close}
          onImported={({ environment, method, isStarted }, keep) => {
            setChoice({ ...choice, integration: 'lever', environment, method, keep });
            setPage(isStarted ? 'flow' : 'account');
          }}
        />
      ) : null}
      {page === 'account' ? (
        <AccountStep
          state={state}
          choice={choice}
          isStarting={isStarting}
          onClose={close}
          onChange={setChoice}
          onSubmit={() => void begin(choice)}
        />
      ) : null}
      {page === 'flow' ? (
        <FlowStep
          flow={flow}
          refused={refused}
          environment={state.connection?.environment ?? null}
          onClose={close}
          onBack={() => void goBack()}
          onContinue={() => setPage('grants')}
        />
      ) : null}
      {page === 'grants' ? (
        <GrantsStep grants={state.connection?.grants ?? []} onContinue={() => setPage('done')} />
      ) : null}
      {page === 'done' ? (
        <DoneStep
          onFinish={() => void finish()}
          onUpdate={() => {
            void finishConnection();
            setPage(state.connection?.kind === 'demo' ? 'integrations' : 'method');
          }}
        />
      ) : null}
    </WizardDialog>
  );
}

/** Title and step of each page; those of the flow follow what the main process says. */
function frameOf(page: Page, flow: Flow | null, isRefused: boolean): WizardFrame {
  switch (page) {
    case 'integrations':
      return { title: t('connect.choose.title') };
    case 'method':
      return { title: t('connect.method.title'), step: 1 };
    case 'import':
      return { title: t('connect.import.title') };
    case 'account':
      return { title: t('connect.account.title'), step: 2 };
    case 'grants':
      return { title: t('connect.grants.title'), step: 4 };
    case 'done':
      return { title: t('connect.done.title'), step: 4 };
    case 'flow':
      if (isRefused || flow?.step === 'failed') return { title: t('connect.failed.title'), step: 3 };
      if (flow?.step === 'browser') return { title: t('connect.browser.title'), step: 3 };
      if (flow?.step === 'connected') return { title: t('connect.connected.title'), step: 4 };
      return { title: t('connect.setup.title'), step: 3 };
  }
}

type FlowProps = {
  readonly flow: Flow | null;
  readonly refused: AppError | null;
  readonly environment: 'sandbox' | 'production' | 'demo' | null;
  readonly onClose: () => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
};

/** What the main process says about the connection that is being made. */
function FlowStep({ flow, refused, environment, onClose, onBack, onContinue }: FlowProps) {
  const error = refused ?? (flow?.step === 'failed' ? flow.error : null);
  if (error !== null) return <FailedStep error={error} onClose={onClose} onTryAgain={onBack} />;
  if (flow?.step === 'browser') return <WaitingStep onCancel={onBack} />;
  if (flow?.step === 'connected') {
    return <ConnectedStep setup={flow.setup} environment={environment} onContinue={onContinue} />;
  }
  return <SetupStepView setup={flow?.setup ?? []} onCancel={onBack} />;
}
