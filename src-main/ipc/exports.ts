import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExportKind } from '../../src-preload/contract/exports.ts';
import { cancelExport, putExport, resumeExport, retryExport, sendAs } from '../database/writes/exports.ts';
import { fail, RubricError, toAppError } from '../errors/index.ts';
import { neutralLabel } from '../interviews/neutral-label.ts';
import { documentOf, type ExportFacts } from '../outbox/document-of.ts';
import { fileNameOf, leverScore, newDocument, newNoteExport, newPdfExport, newShortId } from '../outbox/enqueue.ts';
import { summaryHtml } from '../pdf/summary-html.ts';
import { summaryText } from '../pdf/summary-text.ts';
import { isHidden } from '../queries/blind.ts';
import { listExports } from '../queries/exports.ts';
import { createDescribedExports } from './described-exports.ts';
import { submittedFacts } from './export-facts.ts';
import { feedbackHandlers } from './feedback.ts';
import type { Handlers } from './handle.ts';
import { noteLook } from './note-look.ts';
import type { Services } from './services.ts';

const wholeSummary = { notes: true, quotes: true, transcript: false, redacted: false } as const;

/** What Lever must have granted for each kind of export. */
const writeScopes: Readonly<Record<ExportKind, string>> = {
  pdf: 'files:write',
  note: 'notes:write',
  feedback: 'feedback:write',
};

export function exportsHandlers(services: Services): Handlers<'exports'> {
  const described = createDescribedExports();

  /** An export was stored or changed: the screens hear of it, and the worker looks. */
  function goOn(): void {
    services.changed({ subject: 'exports' });
    services.outbox.kick();
  }

  /** Refused here instead of failing later, with the scope that Lever did not grant. */
  function requireScope(kind: ExportKind): void {
    const scope = writeScopes[kind];
    if (services.connection.lacks(scope)) throw fail('export.scope-missing', { scope });
  }

  /** What keeps an export from reaching Lever; null when nothing is known to. */
  function obstacleOf(facts: ExportFacts) {
    if (facts.interview.candidate.ref.kind !== 'opportunity') return toAppError(new RubricError('export.not-linked'));
    const self = services.connection.self();
    if (self === null) return toAppError(new RubricError('export.user-missing'));
    return self.isDeactivated ? toAppError(new RubricError('export.user-deactivated')) : null;
  }

  function person({ interview }: ExportFacts) {
    return { positionId: interview.positionId, ref: interview.candidate.ref };
  }

  /** The file's name as a screen may show it: while the candidate is hidden, with the label in the name's place. */
  function shownFileName(facts: ExportFacts, shortId: string): string {
    const { positionId, ref } = person(facts);
    if (!isHidden(services.store().read, positionId, ref)) return fileNameOf(facts, shortId);
    const candidate = { ...facts.interview.candidate, name: neutralLabel(ref.id) };
    return fileNameOf({ ...facts, interview: { ...facts.interview, candidate } }, shortId);
  }

  return {
    list: () => listExports(services.store().read),
    enqueue({ interviewId, kind, options, shortId, withScore }) {
      requireScope(kind);
      const { facts, document } =
        shortId === null ? fresh(interviewId) : described.getFor(interviewId, shortId, options);
      function fresh(id: string) {
        const made = submittedFacts(services, id);
        return { facts: made, document: newDocument(made, options) };
      }
      const item = kind === 'pdf' ? newPdfExport(facts, document) : newNoteExport(facts, document, withScore);
      const id = putExport(services.store().write, item, services.stamp);
      described.used(item.shortId);
      goOn();
      return { id };
    },
    retry({ id }) {
      if (!retryExport(services.store().write, id)) throw fail('export.already-sent');
      goOn();
      return null;
    },
    sendAs({ id, userId }) {
      if (!sendAs(services.store().write, id, userId)) throw fail('export.already-sent');
      goOn();
      return null;
    },
    cancel({ id }) {
      if (!cancelExport(services.store().write, id)) throw fail('export.already-sent');
      goOn();
      return null;
    },
    resume({ id }) {
      if (!resumeExport(services.store().write, id)) throw fail('export.already-sent');
      goOn();
      return null;
    },
    async describe({ interviewId, options }) {
      const facts = submittedFacts(services, interviewId);
      const document = described.describe(facts, options);
      const { bytes, pages, missingGlyphs } = await services.pdf.render(document);
      return {
        options,
        shortId: document.exportId,
        fileName: shownFileName(facts, document.exportId),
        pages,
        bytes: bytes.byteLength,
        missingGlyphs,
        score: leverScore(document.recommendation),
        obstacle: obstacleOf(facts),
      };
    },
    async preview({ interviewId, shortId }) {
      const { document, facts } = described.get(interviewId, shortId);
      noteLook(services, person(facts), 'pdf');
      const { bytes } = await services.pdf.render(document);
      return { bytes };
    },
    async savePdf({ interviewId, shortId }) {
      const { facts, document } = described.get(interviewId, shortId);
      const { bytes } = await services.pdf.render(document);
      const path = await services.system.chooseSavePath(shownFileName(facts, shortId));
      if (path === null) return null;
      noteLook(services, person(facts), 'pdf');
      await writeFile(path, bytes).catch((cause: unknown) => fail('file.unwritable', {}, cause));
      return { fileName: basename(path) };
    },
    async dragPdf({ interviewId, shortId }) {
      const { facts, document } = described.get(interviewId, shortId);
      const { bytes } = await services.pdf.render(document);
      noteLook(services, person(facts), 'pdf');
      await services.system.dragOut(shownFileName(facts, shortId), bytes);
      return null;
    },
    copySummary({ interviewId }) {
      const facts = submittedFacts(services, interviewId);
      noteLook(services, person(facts), 'summary');
      const document = documentOf(facts, newShortId(), wholeSummary);
      services.system.copy({ text: summaryText(document), html: summaryHtml(document) });
      return null;
    },
    ...feedbackHandlers(services, goOn),
  };
}
