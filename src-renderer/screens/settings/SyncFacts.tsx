import type { SyncOverview } from '../../../src-preload/contract/sync.ts';
import { FactList } from '../../components/FactList.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { formatDayTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';

/** How much Lever is asked, and how old each kind of data here is. */
export function SyncFacts() {
  const loaded = useStore((store) => store.syncOverview);
  const loadSyncOverview = useStore((store) => store.loadSyncOverview);
  useRead(loadSyncOverview, 'sync');
  const now = useNow();
  const overview = loadedValue(loaded);
  if (overview === null) {
    return loaded.state === 'failed' ? (
      <FailureNotice error={loaded.error} onTryAgain={() => void loadSyncOverview()} size="s" />
    ) : (
      <LoadingRows rows={4} label={t('app.loading')} inset="bare" />
    );
  }
  const count = (what: SyncOverview['ages'][number]['what']) => ageOf(overview, what)?.count ?? 0;
  const postings = t('settings.history.postingsText', { count: count('postings') });
  const company = t('settings.history.companyText', {
    users: count('users'),
    stages: count('stages'),
    reasons: count('archive-reasons'),
  });
  return (
    <FactList
      facts={[
        { id: 'requests', label: t('settings.history.perHour'), content: requestWords(overview) },
        {
          id: 'postings',
          label: t('settings.history.postings'),
          content: withAge(postings, ageOf(overview, 'postings')?.readAt ?? null, now),
        },
        {
          id: 'company',
          label: t('settings.history.company'),
          content: withAge(company, ageOf(overview, 'users')?.readAt ?? null, now),
        },
        {
          id: 'candidates',
          label: t('settings.history.candidates'),
          content: withAge(
            t('settings.history.candidatesText', { count: count('opportunities') }),
            ageOf(overview, 'opportunities')?.readAt ?? null,
            now,
          ),
        },
      ]}
    />
  );
}

function ageOf({ ages }: SyncOverview, what: SyncOverview['ages'][number]['what']) {
  return ages.find((age) => age.what === what);
}

function requestWords({ requestsLastHour, requestsByHour }: SyncOverview): string {
  const day = requestsByHour.reduce((sum, requests) => sum + requests, 0);
  return t('settings.history.perHourText', { hour: requestsLastHour, day, busiest: Math.max(...requestsByHour) });
}

function withAge(what: string, readAt: number | null, now: number): string {
  return readAt === null
    ? t('settings.history.notRead', { what })
    : t('settings.history.read', { what, when: formatDayTime(readAt, now) });
}
