import { writeFile } from 'node:fs/promises';
import { arch, homedir, release, totalmem, type } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors/index.ts';
import { type DiagnosticsParts, makeDiagnostics } from '../help/diagnostics.ts';
import { readNotices } from '../help/notices.ts';
import { readStoredData } from '../help/stored-data.ts';
import { listExports } from '../queries/exports.ts';
import { listPeoplesNames } from '../queries/people.ts';
import { listRuns } from '../queries/sync.ts';
import { appInfo } from './app.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** Newest runs of syncs that go into the diagnostics. */
const mostRuns = 500;

export function helpHandlers(services: Services): Handlers<'help'> {
  const { system } = services;

  /** What the store knows; nothing while it is not open, which is when diagnostics are wanted most. */
  function ofStore(): Pick<DiagnosticsParts, 'runs' | 'exports' | 'names'> {
    if (system.storeState().state !== 'ready') return { runs: [], exports: [], names: [] };
    const { read } = services.store();
    return { runs: listRuns(read, null, mostRuns), exports: listExports(read), names: listPeoplesNames(read) };
  }

  return {
    stored: () => readStoredData(system.dataFolder),
    notices: () => readNotices(system.noticesFolder),
    async exportDiagnostics() {
      const now = services.stamp.now();
      const day = new Date(now).toISOString().slice(0, 10);
      const path = await system.chooseSavePath(`Rubric diagnostics ${day}.zip`, 'diagnostics');
      if (path === null) return null;
      const bytes = await makeDiagnostics({
        now,
        info: appInfo(services),
        system: { type: type(), release: release(), arch: arch(), memory: `${Math.round(totalmem() / 2 ** 20)} MB` },
        storeState: system.storeState().state,
        stored: await readStoredData(system.dataFolder),
        ...ofStore(),
        logFiles: [system.logFile, join(dirname(system.logFile), 'rubric.old.log')],
        home: homedir(),
      });
      await writeFile(path, bytes).catch((cause: unknown) => fail('file.unwritable', {}, cause));
      return { fileName: basename(path) };
    },
  };
}
