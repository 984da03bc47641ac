import { useEffect } from 'react';
import { AppShell } from '../../components/AppShell.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { toHash } from '../../store/routes.ts';
import { Tour } from '../first-run/Tour.tsx';
import { RecorderStrip } from '../recording/RecorderStrip.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Floating } from './Floating.tsx';
import { Screen } from './Screen.tsx';
import { Toasts } from './Toasts.tsx';
import { useAccount } from './use-account.ts';
import { useCommands } from './use-commands.ts';
import { useNavigation } from './use-navigation.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Screens that need the width to work show the navigation as a rail. */
const workScreens: readonly string[] = ['interview', 'scorecard', 'transcript', 'panel'];

/** The frame of the current route: the small window has none but its toasts. */
export function Shell() {
  const route = useStore((store) => store.route);
  return route.name === 'compact' ? <SmallShell /> : <FullShell />;
}

/** Of the registry's keys the small window has those of its interview alone: it stays with it. */
const smallKeys = ['shortcuts', 'record'] as const;

function SmallShell() {
  const route = useStore((store) => store.route);
  useShortcuts(smallKeys);
  return (
    <ErrorBoundary resetKey={toHash(route)}>
      <Screen route={route} />
      <Floating />
      <Toasts isAtStart />
    </ErrorBoundary>
  );
}

/** Navigation at the side, the screen of the current route beside it, toasts above. */
function FullShell() {
  const route = useStore((store) => store.route);
  const { items, today } = useNavigation();
  const account = useAccount();
  useShortcuts();
  useCommands();
  const followRecording = useStore((store) => store.followRecording);
  useEffect(() => followRecording(), [followRecording]);
  const recorded = useStore((store) => store.recordedInterviewId);
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
      {/* The room has it in its own place. */}
      {recorded === null || (route.name === 'interview' && route.id === recorded) ? null : (
        <RecorderStrip interviewId={recorded} />
      )}
      <ErrorBoundary resetKey={place}>
        <Screen route={route} />
      </ErrorBoundary>
      <VisuallyHidden>
        <span role="status">{account.spoken}</span>
      </VisuallyHidden>
      <Floating />
      <FileDrop />
      <Toasts isAtStart={isWork} />
    </AppShell>
  );
}
