import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useStore } from '../../../../src-renderer/store/index.ts';

/** The parts of a window's history that navigation uses; `follow` is what a link of the page does. */
function fakeWindow(hash = '') {
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash }];
  let index = 0;
  let listener: ((event: { state: unknown }) => void) | null = null;
  const here = () => entries[index] ?? { state: null, hash: '' };
  const location = {
    get hash() {
      return here().hash;
    },
  };
  function put(state: unknown, next: string): void {
    index += 1;
    entries.splice(index, entries.length, { state, hash: next });
  }
  function go(step: number): void {
    index += step;
    listener?.({ state: here().state });
  }
  return {
    location,
    history: {
      get state() {
        return here().state;
      },
      pushState: (state: unknown, _title: string, next: string) => put(state, next),
      replaceState: (state: unknown, _title: string, next?: string) => {
        entries[index] = { state, hash: next ?? here().hash };
      },
      back: () => go(-1),
      forward: () => go(1),
    },
    addEventListener: (_name: string, each: (event: { state: unknown }) => void) => {
      listener = each;
    },
    removeEventListener: () => {
      listener = null;
    },
    follow: (next: string) => {
      put(null, next);
      listener?.({ state: null });
    },
  };
}

let page = fakeWindow();
function start(hash = ''): void {
  page = fakeWindow(hash);
  vi.stubGlobal('window', page);
  useStore.setState(useStore.getInitialState(), true);
  useStore.getState().followHistory();
}
const where = () => {
  const { route, canGoBack, canGoForward } = useStore.getState();
  return [route.name, canGoBack, canGoForward];
};

beforeEach(() => start());
afterEach(() => vi.unstubAllGlobals());

describe('navigation', () => {
  test('begins at the address, and at the positions without one', () => {
    expect(where()).toEqual(['positions', false, false]);
    expect(page.location.hash).toBe('#/positions');
    start('#/exports');
    expect(where()).toEqual(['exports', false, false]);
  });

  test('goes back and forward, and a new way ends the old one', () => {
    const { navigate, goBack, goForward } = useStore.getState();
    navigate({ name: 'exports' });
    navigate({ name: 'interviews' });
    expect(where()).toEqual(['interviews', true, false]);
    goBack();
    expect(where()).toEqual(['exports', true, true]);
    goForward();
    expect(where()).toEqual(['interviews', true, false]);
    goBack();
    navigate({ name: 'positions' });
    expect(where()).toEqual(['positions', true, false]);
  });

  test('follows links of the page', () => {
    page.follow('#/interviews/i1/score');
    expect(useStore.getState().route).toEqual({ name: 'scorecard', id: 'i1' });
    expect(where()).toEqual(['scorecard', true, false]);
    useStore.getState().goBack();
    expect(where()).toEqual(['positions', false, true]);
  });

  test('the same place is not a step', () => {
    useStore.getState().navigate({ name: 'positions' });
    expect(where()).toEqual(['positions', false, false]);
  });

  test('replacing leaves no step behind', () => {
    useStore.getState().navigate({ name: 'exports' });
    useStore.getState().replaceRoute({ name: 'interviews' });
    useStore.getState().goBack();
    expect(where()).toEqual(['positions', false, true]);
  });
});
