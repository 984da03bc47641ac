import { Component, type ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { t } from '../../messages/index.ts';

type Props = {
  /** When it changes (another page), the page is tried again. */
  readonly resetKey: string;
  readonly children: ReactNode;
};
type State = { readonly isBroken: boolean; readonly resetKey: string };

/** Shows a calm page in place of one that cannot be drawn; the navigation around it keeps working. A class: React asks for one. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { isBroken: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <ErrorState
        title={t('app.broken.title')}
        text={t('app.broken.text')}
        action={
          <Button variant="plain" onPress={() => this.setState({ isBroken: false })}>
            {t('app.tryAgain')}
          </Button>
        }
      />
    );
  }
}
