import { useSyncExternalStore } from 'react';

/** The width under which side panels go away (design: 1020 px), and that of a window of 1440 px at 200 %, with some to spare. */
const queries = { narrow: '(max-width: 1020px)', tight: '(max-width: 760px)' } as const;

function subscribeTo(query: string): (listener: () => void) => () => void {
  return (listener) => {
    const list = window.matchMedia(query);
    list.addEventListener('change', listener);
    return () => list.removeEventListener('change', listener);
  };
}

const subscribeNarrow = subscribeTo(queries.narrow);
const subscribeTight = subscribeTo(queries.tight);

/** True in a window too narrow for three columns. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribeNarrow, () => window.matchMedia(queries.narrow).matches);
}

/** True in a window so narrow, or so far zoomed, that a table must give up columns instead of scrolling sideways. */
export function useIsTight(): boolean {
  return useSyncExternalStore(subscribeTight, () => window.matchMedia(queries.tight).matches);
}
