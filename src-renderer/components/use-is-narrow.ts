import { useSyncExternalStore } from 'react';

/** The width under which side panels go away (design: 1020 px). */
const query = '(max-width: 1020px)';

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** True in a window too narrow for three columns. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
