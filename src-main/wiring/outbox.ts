import type { LeverHttp } from '../clients/lever/index.ts';
import { createLeverWrites } from '../clients/lever/write.ts';
import type { ConnectionService } from '../connection/index.ts';
import type { CoreOptions } from '../core.ts';
import { createPdfRenderer } from '../outbox/render-pdf.ts';
import { createOutbox, type OutboxOptions } from '../outbox/worker.ts';
import { getConnection, listUsers } from '../queries/connection.ts';

/** What arrived whole is stored within seconds; a file is processed within a minute. */
const usualOutboxTimes = { settleMs: 10_000, confirmMs: 60_000 };

export type ExportsParts = Pick<
  CoreOptions,
  'pdfWorkerFile' | 'fontsFolder' | 'outboxTimes' | 'logger' | 'changed' | 'notify'
> &
  Pick<OutboxOptions, 'store' | 'now'> & {
    readonly connection: ConnectionService;
    readonly clientAt: (apiUrl: string) => LeverHttp;
  };

/** The renderer of PDFs, and the outbox that sends what was submitted to whatever Lever is connected. */
export function createExports(parts: ExportsParts) {
  const { store, connection } = parts;
  const pdf = createPdfRenderer({ workerFile: parts.pdfWorkerFile, fontsFolder: parts.fontsFolder });
  const outbox = createOutbox({
    store,
    lever: () => {
      const apiUrl = connection.apiUrl();
      return apiUrl === null ? null : createLeverWrites(parts.clientAt(apiUrl));
    },
    render: pdf.render,
    performAs: connection.userId,
    isDeactivated: (userId) => listUsers(store().read).some(({ id, isDeactivated }) => id === userId && isDeactivated),
    isMissing: (scope) =>
      getConnection(store().read)?.grants.find((grant) => grant.scope === scope)?.isGranted === false,
    ...(parts.outboxTimes ?? usualOutboxTimes),
    isSignedIn: () => connection.apiUrl() !== null,
    now: parts.now,
    random: Math.random,
    logger: parts.logger,
    onChanged: () => parts.changed({ subject: 'exports' }),
    onNotice: parts.notify,
  });
  return { pdf, outbox };
}
