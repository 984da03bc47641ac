import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import styles from './first-run.module.css';
import { tourStep, tourSteps } from './tour-step.ts';

/** At the head of the window while the demo workspace is connected: the next step of the way to a delivered PDF. */
export function Tour() {
  const isWanted = useStore((store) => loadedValue(store.settings)?.tour ?? false);
  const isDemo = useStore((store) => loadedValue(store.connection)?.connection?.kind === 'demo');
  return isWanted && isDemo ? <TourBar /> : null;
}

function TourBar() {
  const positions = loadedValue(useStore((store) => store.openPositions));
  const interviews = loadedValue(useStore((store) => store.interviews));
  const exports = loadedValue(useStore((store) => store.exports));
  const navigate = useStore((store) => store.navigate);
  const askScreen = useStore((store) => store.askScreen);
  const changeSettings = useStore((store) => store.changeSettings);
  useRead(
    useStore((store) => store.loadPositions),
    'positions',
  );
  if (positions === null || interviews === null || exports === null) return null;
  const { name, route, opens = null } = tourStep({ positions, interviews, exports });
  const isOver = name === 'delivered';

  function show(): void {
    navigate(route);
    askScreen(opens);
  }

  return (
    <section className={styles.tour} aria-label={t('first-run.tour')}>
      <span className={styles.count}>
        {t('first-run.tour.step', { step: tourSteps.indexOf(name) + 1, steps: tourSteps.length })}
      </span>
      <p className={styles.next} role="status">
        {t(`first-run.tour.${name}`)}
      </p>
      <Button variant="plain" size="s" onPress={show}>
        {t('first-run.tour.show')}
      </Button>
      <Button variant={isOver ? 'plain' : 'quiet'} size="s" onPress={() => void changeSettings({ tour: false })}>
        {t('first-run.tour.end')}
      </Button>
    </section>
  );
}
