import type { ConnectionState } from '../../../src-preload/contract/connection.ts';
import type { SyncStatus } from '../../../src-preload/contract/sync.ts';
import { formatRelative } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';

/** `spoken` is what a screen reader hears when it changes: only what asks for something, not every sync. */
type Words = { readonly status: string; readonly spoken: string };

function quiet(status: string): Words {
  return { status, spoken: '' };
}

function aloud(status: string): Words {
  return { status, spoken: status };
}

function wordsOf(connection: ConnectionState | null, sync: SyncStatus | null, now: number): Words {
  if (connection === null) return quiet('');
  const { flow } = connection;
  if (flow !== null && (flow.step === 'browser' || flow.step === 'setting-up')) return aloud(t('app.connecting'));
  if (connection.connection === null) return quiet(t('app.notConnected'));
  if (connection.connection.state === 'reconnect') return aloud(t('app.reconnect'));
  const jobs = sync?.jobs ?? [];
  if (jobs.some(({ state }) => state === 'failed')) return aloud(t('app.syncFailed'));
  if (jobs.some(({ state }) => state === 'running')) return quiet(t('app.syncing'));
  const lastSuccess = Math.max(0, ...jobs.map(({ lastSuccessAt }) => lastSuccessAt ?? 0));
  const at = lastSuccess > 0 ? lastSuccess : connection.connection.lastContactAt;
  if (at === null) return quiet(t('app.neverSynced'));
  const ago = formatRelative(at, now, 'short');
  return quiet(ago === null ? t('app.syncedNow') : t('app.synced', { ago }));
}

/** The foot of the navigation: in whose name exports are added, and how the sync stands. */
export function useAccount(): Words & { readonly name: string; readonly isNobody: boolean } {
  const connection = loadedValue(useStore((store) => store.connection));
  const sync = loadedValue(useStore((store) => store.workspaceSync));
  const users = loadedValue(useStore((store) => store.users));
  useRead(
    useStore((store) => store.loadConnection),
    'connection',
  );
  useRead(
    useStore((store) => store.loadWorkspaceSync),
    'sync',
    'connection',
  );
  useRead(
    useStore((store) => store.loadUsers),
    'connection',
  );
  const now = useNow();
  const current = connection?.connection ?? null;
  const user = current === null ? undefined : users?.find(({ id }) => id === current.userId);
  const fallback = current?.kind === 'demo' ? t('app.demo') : t('app.nobody');
  return { name: user?.name ?? fallback, isNobody: user === undefined, ...wordsOf(connection, sync, now) };
}
