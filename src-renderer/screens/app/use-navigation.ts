import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import type { NavItem, TodayItem } from '../../components/AppShell.tsx';
import { ExportsIcon, InterviewsIcon, PositionsIcon, SettingsIcon } from '../../components/icons.ts';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { type RouteName, settingsRoute, toHash } from '../../store/routes.ts';
import { useRead } from '../../store/watch.ts';

const minute = 60_000;

/** Where an interview of today leads: to its room, and once it is over to what is left to do with it. */
function hrefOf({ id, state }: InterviewRow): string {
  if (state === 'to-score') return toHash({ name: 'scorecard', id });
  return toHash({ name: state === 'scored' ? 'transcript' : 'interview', id });
}

function todayItems(rows: readonly InterviewRow[], now: number): TodayItem[] {
  const today = new Date(now).toDateString();
  return rows
    .flatMap((row) => (row.startsAt === null ? [] : [{ row, startsAt: row.startsAt }]))
    .filter(({ startsAt }) => new Date(startsAt).toDateString() === today)
    .sort((left, right) => left.startsAt - right.startsAt)
    .map(({ row, startsAt }) => ({
      id: row.id,
      href: hrefOf(row),
      time: formatTime(startsAt),
      name: row.candidate.name,
    }));
}

/** The four parts of the app with what waits in them, and today's interviews by time. */
export function useNavigation(): { readonly items: readonly NavItem[]; readonly today: readonly TodayItem[] } {
  const current = useStore((store) => store.route.name);
  const interviews = loadedValue(useStore((store) => store.interviews)) ?? [];
  const exports = loadedValue(useStore((store) => store.exports)) ?? [];
  const now = useNow(minute);
  useRead(
    useStore((store) => store.loadInterviews),
    'interviews',
    'candidates',
  );
  useRead(
    useStore((store) => store.loadExports),
    'exports',
  );
  const toScore = interviews.filter(({ state }) => state === 'to-score').length;
  const attention = exports.filter(({ state }) => state === 'attention').length;
  const isOne = (...names: readonly RouteName[]) => names.includes(current);
  const items: readonly NavItem[] = [
    {
      id: 'positions',
      label: t('app.positions'),
      icon: PositionsIcon,
      href: toHash({ name: 'positions' }),
      isCurrent: isOne('positions', 'position', 'candidate'),
    },
    {
      id: 'interviews',
      label: t('app.interviews'),
      icon: InterviewsIcon,
      href: toHash({ name: 'interviews' }),
      isCurrent: isOne('interviews', 'interview', 'scorecard', 'transcript', 'panel'),
      count: toScore,
      countLabel: t('app.toScore', { count: toScore }),
    },
    {
      id: 'exports',
      label: t('app.exports'),
      icon: ExportsIcon,
      href: toHash({ name: 'exports' }),
      isCurrent: isOne('exports'),
      count: attention,
      countLabel: t('app.needAttention', { count: attention }),
      isAlert: true,
    },
    {
      id: 'settings',
      label: t('app.settings'),
      icon: SettingsIcon,
      href: toHash(settingsRoute('workspace')),
      isCurrent: isOne('settings'),
    },
  ];
  return { items, today: todayItems(interviews, now) };
}
