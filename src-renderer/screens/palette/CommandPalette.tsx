import { useEffect, useState } from 'react';
import { placeOf } from '../../../src-preload/contract/actions.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SearchIcon } from '../../components/icons.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { Palette } from '../../components/Palette.tsx';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { readRecent, rememberRecent } from '../../store/recent.ts';
import { parseHash, toHash } from '../../store/routes.ts';
import { useRead } from '../../store/watch.ts';
import { runAction } from '../app/run-action.ts';
import { type Entry, paletteGroups, wordsOf } from './palette-items.ts';

const minute = 60_000;

/** Everything that can be opened or done, by its name. */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const [recent] = useState(readRecent);
  const interviews = loadedValue(useStore((store) => store.interviews)) ?? [];
  const positions = loadedValue(useStore((store) => store.openPositions)) ?? [];
  const found = loadedValue(useStore((store) => store.foundAnywhere));
  const findAnywhere = useStore((store) => store.findAnywhere);
  const navigate = useStore((store) => store.navigate);
  const openWindow = useStore((store) => store.openWindow);
  const close = useStore((store) => store.closeFloating);
  const place = useStore((store) => placeOf(toHash(store.route)));
  const isMac = useStore((store) => loadedValue(store.app)?.platform === 'darwin');
  const now = useNow(minute);
  useRead(
    useStore((store) => store.loadPositions),
    'positions',
  );
  const words = wordsOf(query);
  useEffect(() => {
    if (words !== '') void findAnywhere(words);
  }, [words, findAnywhere]);

  const groups = paletteGroups(query, {
    interviews,
    positions,
    candidates: found?.items ?? [],
    recent,
    place,
    isMac,
    now,
  });
  const entries = groups.flatMap((group) => group.entries);

  function open({ item, target }: Entry, isInNewWindow: boolean): void {
    close();
    if (!item.id.startsWith('candidate:')) rememberRecent(item.id);
    if (target.kind === 'action') runAction(target.action.id);
    else if (isInNewWindow) void openWindow(target.hash);
    else navigate(parseHash(target.hash));
  }

  return (
    <Palette
      onClose={close}
      labels={{
        title: t('palette.title'),
        search: t('palette.search'),
        placeholder: t('palette.placeholder'),
        results: t('palette.results'),
        enter: t('palette.enter'),
      }}
      query={query}
      onQuery={setQuery}
      highlight={words}
      groups={groups}
      count={t('palette.count', { count: entries.length })}
      onChoose={(id, isInNewWindow) => {
        const entry = entries.find(({ item }) => item.id === id);
        if (entry !== undefined) open(entry, isInNewWindow);
      }}
      empty={
        <EmptyState
          icon={SearchIcon}
          size="s"
          title={t('palette.none.title', { query: words })}
          text={t('palette.none.text')}
        />
      }
      footer={
        <>
          <span>
            <KeyCap keys={['↑', '↓']} />
            {t('palette.choose')}
          </span>
          <span>
            <KeyCap keys={[t('palette.enter')]} />
            {t('palette.open')}
          </span>
          <span>
            <KeyCap keys={[isMac ? '⌘' : 'Ctrl', t('palette.enter')]} />
            {t('palette.newWindow')}
          </span>
          <span>
            <KeyCap keys={['>']} />
            {t('palette.actionsOnly')}
          </span>
        </>
      }
    />
  );
}
