import type { AppInfo } from '../../src-preload/contract/app.ts';
import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import { one, type ReadHandle } from '../database/handles.ts';
import { personOf } from '../database/person.ts';
import { fail } from '../errors/index.ts';
import { isHidden } from '../queries/blind.ts';
import { getOpportunityUrl } from '../queries/candidates.ts';
import { findRunningInterview, hasInterview } from '../queries/interviews.ts';
import { getPostingUrl } from '../queries/positions.ts';
import { updateChannelOf } from '../settings/index.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

export function appHandlers(services: Services): Handlers<'app'> {
  const { system } = services;
  return {
    state: () => ({
      store: system.storeState(),
      isDemoRunning: system.isDemoRunning(),
      interruptedInterviewId:
        system.storeState().state === 'ready'
          ? findRunningInterview(services.store().read, services.stamp.now())
          : null,
      isPackaged: system.isPackaged,
      platform: system.platform,
      canRecordSystemSound: system.canRecordSystemSound,
      locale: system.locale(),
    }),
    info: () => appInfo(services),
    openCompact({ interviewId }) {
      if (!hasInterview(services.store().read, interviewId)) throw fail('item.not-found', { what: 'interview' });
      system.openCompact(interviewId);
      return null;
    },
    closeCompact() {
      system.closeCompact();
      return null;
    },
    openWindow({ hash }) {
      system.openWindow(hash);
      return null;
    },
    runAction({ id }) {
      system.runAction(id);
      return null;
    },
    startFresh() {
      system.startFresh();
      return null;
    },
    restoreBackup() {
      system.restoreBackup();
      return null;
    },
    async openInLever({ kind, id }) {
      const { read } = services.store();
      const url = kind === 'posting' ? getPostingUrl(read, id) : getOpportunityUrl(read, id);
      if (url === null) throw fail('item.not-found', { what: kind });
      if (kind === 'opportunity') requireShown(read, { kind, id });
      await system.openExternal(url);
      return null;
    },
    copyText({ text }) {
      system.copy({ text });
      return null;
    },
    async demoAction({ action }) {
      await system.demoAction(action);
      return null;
    },
  };
}

/** Lever's page shows who the candidate is: refused while a position of theirs hides it. */
function requireShown(read: ReadHandle, ref: CandidateRef): void {
  const positions = personOf(read, ref)?.positionIds ?? [];
  if (positions.some((positionId) => isHidden(read, positionId, ref))) throw fail('privacy.hidden');
}

/** Versions and places, for people and for whoever helps. */
export function appInfo(services: Services): AppInfo {
  const { versions, dataFolder, logFile, updateAddress } = services.system;
  return {
    version: versions.app,
    electron: versions.electron,
    chromium: versions.chromium,
    node: versions.node,
    sqlite: sqliteVersion(services),
    updateChannel: updateAddress === '' ? null : updateChannelOf(services.settings.get(), updateAddress),
    dataFolder,
    logFile,
  };
}

function sqliteVersion(services: Services): string {
  if (services.system.storeState().state !== 'ready') return '';
  return one<{ version: string }>(services.store().read, 'SELECT sqlite_version() AS version')?.version ?? '';
}
