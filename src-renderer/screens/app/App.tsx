import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { followAppearance } from '../../store/appearance.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { RecoveryScreen } from '../recovery/RecoveryScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Shell } from './Shell.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useLanguage } from './use-language.ts';

/** The whole window: waits for the main process, then shows the shell or what to do about data that cannot be read. */
export function App() {
  const app = useStore((store) => store.app);
  const settings = useStore((store) => store.settings);
  useRead(
    useStore((store) => store.loadApp),
    'app',
  );
  useRead(
    useStore((store) => store.loadSettings),
    'settings',
  );

  useKeptFocus();

  const theme = loadedValue(settings)?.theme ?? 'system';
  const density = loadedValue(settings)?.density ?? 'comfortable';
  useEffect(() => followAppearance(theme, density), [theme, density]);

  const state = loadedValue(app);
  const systemLocale = isWaiting(settings) ? null : (state?.locale ?? null);
  const language = useLanguage(systemLocale, loadedValue(settings)?.language);

  if (state === null) return app.state === 'failed' ? <FailureNotice error={app.error} /> : null;
  if (language === null) return null;
  return (
    // Another language: everything is drawn anew.
    <I18nProvider key={language} locale={language}>
      <ErrorBoundary resetKey="app">
        {state.store.state === 'ready' ? <Shell /> : <RecoveryScreen store={state.store} />}
      </ErrorBoundary>
    </I18nProvider>
  );
}
