import { lazy, Suspense } from 'react';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { PositionsScreen } from '../positions/PositionsScreen.tsx';

const GalleryScreen = lazy(async () => ({ default: (await import('../gallery/GalleryScreen.tsx')).GalleryScreen }));

/** All components in all states, for development; a packaged app shows the positions instead. */
export function Gallery() {
  const isPackaged = useStore((store) => loadedValue(store.app)?.isPackaged ?? true);
  if (isPackaged) return <PositionsScreen />;
  return (
    <Suspense fallback={null}>
      <GalleryScreen />
    </Suspense>
  );
}
