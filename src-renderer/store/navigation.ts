import { parseHash, type Route, toHash } from './routes.ts';
import type { SliceCreator } from './slice.ts';

export type NavigationSlice = {
  readonly route: Route;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly navigate: (route: Route) => void;
  /** Like `navigate`, without a step to come back to: for a tab that is the same page, or a page that is gone. */
  readonly replaceRoute: (route: Route) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** Follows the window's history. Answers the function that stops it. */
  readonly followHistory: () => () => void;
};

/** Each entry of the window's history knows its place; that tells whether there is a way back or forward. */
type Entry = { readonly place: number };

function placeOf(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'place' in state && typeof state.place === 'number'
    ? state.place
    : null;
}

export const createNavigationSlice: SliceCreator<NavigationSlice> = (set, get) => {
  let place = 0;
  let last = 0;

  function arrive(route: Route): void {
    set({ route, canGoBack: place > 0, canGoForward: place < last });
  }

  function entry(): Entry {
    return { place };
  }

  function onPopState(event: PopStateEvent): void {
    const known = placeOf(event.state);
    if (known === null) {
      // A link's own `#/…` was followed: the browser made the entry, its place is still to be written.
      place += 1;
      last = place;
      window.history.replaceState(entry(), '');
    } else {
      place = known;
      last = Math.max(last, place);
    }
    arrive(parseHash(window.location.hash));
  }

  return {
    route: { name: 'positions' },
    canGoBack: false,
    canGoForward: false,
    navigate: (route) => {
      if (toHash(route) === toHash(get().route)) return;
      place += 1;
      last = place;
      window.history.pushState(entry(), '', toHash(route));
      arrive(route);
    },
    replaceRoute: (route) => {
      window.history.replaceState(entry(), '', toHash(route));
      arrive(route);
    },
    goBack: () => {
      if (place > 0) window.history.back();
    },
    goForward: () => {
      if (place < last) window.history.forward();
    },
    followHistory: () => {
      place = placeOf(window.history.state) ?? 0;
      last = place;
      const route = parseHash(window.location.hash);
      window.history.replaceState(entry(), '', toHash(route));
      arrive(route);
      window.addEventListener('popstate', onPopState);
      return () => window.removeEventListener('popstate', onPopState);
    },
  };
};
