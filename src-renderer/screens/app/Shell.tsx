import { useEffect } from 'react';
import { AppShell } from '../../components/AppShell.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { toHash } from '../../store/routes.ts';
import { Tour } from '../first-run/Tour.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Screen } from './Screen.tsx';
import { Toasts } from './Toasts.tsx';
import { useAccount } from './use-account.ts';
import { useNavigation } from './use-navigation.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Screens that need the width to work show the navigation as a rail. */
const workScreens: readonly string[] = ['interview', 'scorecard', 'transcript'];

/** The frame of the current route: the small window has none but its toasts. */
export function Shell() {
  const route = useStore((store) => store.route);
  return route.name === 'compact' ? (
    <ErrorBoundary resetKey={toHash(route)}>
      <Screen route={route} />
      <Toasts isAtStart />
    </ErrorBoundary>
  ) : (
    <FullShell />
  );
}

/** Navigation at the side, the screen of the current route beside it, toasts above. */
function FullShell() {
  const route = useStore((store) => store.route);
  const { items, today } = useNavigation();
  const account = useAccount();
  useShortcuts();
  const dismissSaid = useStore((store) => store.dismissSaid);
  const place = toHash(route);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what it happens for
  useEffect(() => dismissSaid(), [place, dismissSaid]);
  const isWork = workScreens.includes(route.name);
  return (
    <AppShell
      navLabel={t('app.navigation')}
      items={items}
      todayLabel={t('app.today')}
      todayItems={today}
      footer={account}
      isRail={isWork}
    >
      <Tour />
      <ErrorBoundary resetKey={place}>
        <Screen route={route} />
      </ErrorBoundary>
      <VisuallyHidden>
        <span role="status">{account.spoken}</span>
      </VisuallyHidden>
      <Toasts isAtStart={isWork} />
    </AppShell>
  );
}
