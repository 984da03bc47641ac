import { useEffect } from 'react';
import type { RouteName } from './routes.ts';

/**
 * Tells tests and measurements that a screen shows its data: `<html data-ready="true" data-screen="positions">`.
 * Every screen calls it with its route's name once its first data (or its error) is there.
 */
export function useScreenReady(screen: RouteName | 'recovery', isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    function mark(): void {
      document.documentElement.dataset.ready = 'true';
      document.documentElement.dataset.screen = screen;
    }
    // A hidden window has no animation frames, and nobody who waits for a paint.
    if (document.visibilityState === 'hidden') {
      mark();
      return;
    }
    const frame = requestAnimationFrame(mark);
    return () => cancelAnimationFrame(frame);
  }, [screen, isReady]);
}
