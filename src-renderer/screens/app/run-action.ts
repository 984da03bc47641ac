import { type ActionId, isMainAction, placeOf, type WindowActionId } from '../../../src-preload/contract/actions.ts';
import { linkTo } from '../../../src-preload/contract/links.ts';
import { useStore } from '../../store/index.ts';
import { type Route, settingsRoute, toHash } from '../../store/routes.ts';
import { copyLink } from './copy-link.ts';

const pages: { readonly [Id in WindowActionId]?: Route } = {
  positions: { name: 'positions' },
  interviews: { name: 'interviews' },
  exports: { name: 'exports' },
  settings: settingsRoute('workspace'),
  'settings-integrations': settingsRoute('workspace'),
  'settings-sync-history': settingsRoute('workspace', 'sync-history'),
  'settings-calendars': settingsRoute('calendars'),
  'settings-recording': settingsRoute('recording'),
  'settings-role-library': settingsRoute('role-library'),
  'settings-calibration': settingsRoute('calibration'),
  'settings-privacy': settingsRoute('privacy'),
  'settings-appearance': settingsRoute('appearance'),
  'settings-help': settingsRoute('help'),
  'settings-about': settingsRoute('about'),
};

/** The link of the thing on screen. */
function copyLinkOf(route: Route): void {
  if (!('id' in route)) return;
  void copyLink(linkTo(placeOf(toHash(route)) === 'position' ? 'position' : 'interview', route.id));
}

/** Whatever `data-theme` shows now turns into the other one, and is chosen. */
function toggleTheme(): void {
  const isDark = document.documentElement.dataset.theme === 'dark';
  void useStore.getState().changeSettings({ theme: isDark ? 'light' : 'dark' });
}

/** Does what an action of the registry says, for the menu, the palette and the keys alike. One that has no use here does nothing. */
export function runAction(id: ActionId): void {
  const store = useStore.getState();
  if (isMainAction(id)) {
    void store.runInMain(id);
    return;
  }
  const page = pages[id];
  if (page !== undefined) {
    store.navigate(page);
    return;
  }
  const { route } = store;
  switch (id) {
    case 'palette':
    case 'shortcuts':
      store.openFloating(id);
      return;
    case 'back':
      store.goBack();
      return;
    case 'forward':
      store.goForward();
      return;
    case 'add-position':
      store.navigate({ name: 'positions' });
      store.askScreen(id);
      return;
    case 'add-candidate':
    case 'set-up-recording':
      if (route.name === 'position') store.askScreen(id);
      return;
    case 'export':
      if (route.name === 'transcript') store.askScreen(id);
      return;
    case 'record':
      if (route.name === 'interview' || route.name === 'compact') store.askScreen(id);
      return;
    case 'sync-now':
      void store.syncNow(null);
      return;
    case 'compact':
      if ('id' in route) void store.openCompact(route.id);
      return;
    case 'copy-link':
      copyLinkOf(route);
      return;
    case 'own-window':
      if ('id' in route) void store.openWindow(toHash(route));
      return;
    case 'toggle-theme':
      toggleTheme();
      return;
    default:
      return;
  }
}
