import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExportKind, PdfOptions } from '../../src-preload/contract/exports.ts';
import { cancelExport, putExport, retryExport } from '../database/writes/exports.ts';
import { fail, RubricError, toAppError } from '../errors/index.ts';
import type { ExportFacts } from '../outbox/document-of.ts';
import { documentOf } from '../outbox/document-of.ts';
import { fileNameOf, newNoteExport, newPdfExport, newShortId } from '../outbox/enqueue.ts';
import { summaryText } from '../pdf/summary-text.ts';
import { listExports } from '../queries/exports.ts';
import { getInterview } from '../queries/interviews.ts';
import { exportFacts } from './export-facts.ts';
import type { Handlers } from './handle.ts';
import { type Services, viewerOf } from './services.ts';

export function exportsHandlers(services: Services): Handlers<'exports'> {
  const changed = () => services.changed({ subject: 'exports' });

  function submittedFacts(interviewId: string): ExportFacts {
    const { read } = services.store();
    const interview =
      getInterview(read, interviewId, viewerOf(services)) ?? fail('item.not-found', { what: 'interview' });
    const isSubmitted = interview.scorecard.state === 'submitted' || interview.earlier.length > 0;
    if (!isSubmitted) throw fail('export.not-submitted');
    return exportFacts(services, interview, null);
  }

  /** Refused here instead of failing later, with the scope that Lever did not grant. */
  function requireScope(kind: ExportKind): void {
    const scope = kind === 'pdf' ? 'files:write' : 'notes:write';
    if (services.connection.lacks(scope)) throw fail('lever.forbidden', { scope });
  }

  /** What keeps an export from reaching Lever; null when nothing is known to. */
  function obstacleOf(facts: ExportFacts) {
    if (facts.interview.candidate.ref.kind !== 'opportunity') return toAppError(new RubricError('export.not-linked'));
    if (services.connection.userId() === null) return toAppError(new RubricError('export.user-missing'));
    return null;
  }

  function render(facts: ExportFacts, shortId: string, options: PdfOptions) {
    return services.pdf.render(documentOf(facts, shortId, options));
  }

  return {
    list: () => listExports(services.store().read),
    enqueue({ interviewId, kind, options }) {
      requireScope(kind);
      const facts = submittedFacts(interviewId);
      const item = kind === 'pdf' ? newPdfExport(facts, options) : newNoteExport(facts, options);
      const id = putExport(services.store().write, item, services.stamp);
      changed();
      services.outbox.kick();
      return { id };
    },
    retry({ id }) {
      if (!retryExport(services.store().write, id)) throw fail('export.already-sent');
      changed();
      services.outbox.kick();
      return null;
    },
    cancel({ id }) {
      if (!cancelExport(services.store().write, id)) throw fail('export.already-sent');
      changed();
      return null;
    },
    async describe({ interviewId, options }) {
      const facts = submittedFacts(interviewId);
      const shortId = newShortId();
      const { bytes, pages } = await render(facts, shortId, options);
      return { fileName: fileNameOf(facts, shortId), pages, bytes: bytes.byteLength, obstacle: obstacleOf(facts) };
    },
    async savePdf({ interviewId, options }) {
      const facts = submittedFacts(interviewId);
      const shortId = newShortId();
      const { bytes } = await render(facts, shortId, options);
      const path = await services.system.chooseSavePath(fileNameOf(facts, shortId));
      if (path === null) return null;
      await writeFile(path, bytes).catch((cause: unknown) => fail('file.unwritable', {}, cause));
      return { fileName: basename(path) };
    },
    copySummary({ interviewId }) {
      const facts = submittedFacts(interviewId);
      const options = { notes: true, quotes: true, transcript: false };
      services.system.copy({ text: summaryText(documentOf(facts, newShortId(), options)) });
      return null;
    },
  };
}
