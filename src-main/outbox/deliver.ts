import { createHash } from 'node:crypto';
import { allItems } from '../clients/lever/index.ts';
import type { LeverWrites, WriteOutcome } from '../clients/lever/write.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { markDelivered, markMaybeSent, putRendered } from '../database/writes/exports.ts';
import { fail } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { type ScorecardDocument, scorecardDocumentSchema } from '../pdf/document.ts';
import { noteText } from '../pdf/summary-text.ts';
import type { OpenExport } from '../queries/exports.ts';

export type DeliverOptions = {
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  /** Lever's writes for the present connection; null without one. */
  readonly lever: () => LeverWrites | null;
  readonly render: (
    document: ScorecardDocument,
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly sha256: string }>;
  /** The Lever user in whose name it is added; null until chosen. */
  readonly performAs: () => string | null;
  readonly now: () => number;
  readonly logger: Logger;
};

/**
 * Delivers one export and marks it delivered. Lever has no idempotency key: once a copy may have left (`maybeSent`), the
 * opportunity's files or notes are looked through for the export's short id before anything is sent
 * (design section 5, reference/lever-api.md section 18).
 */
export async function deliver(item: OpenExport, options: DeliverOptions): Promise<void> {
  if (item.opportunityId === null) throw fail('export.not-linked');
  const performAs = options.performAs();
  if (performAs === null) throw fail('export.user-missing');
  const lever = options.lever();
  if (lever === null) throw fail('connection.none');
  const target = { opportunityId: item.opportunityId, performAs, lever };
  const document = parseDocument(item);
  const route = item.kind === 'pdf' ? pdfRoute(item, target) : noteRoute(item, target);
  const made = await route.make(document, options);
  putRendered(options.store().write, item.id, made.facts);
  if (item.maybeSent) {
    const found = await route.find();
    if (found !== null) {
      options.logger.info('export was already in Lever', { export: item.shortId });
      markDelivered(options.store().write, item.id, found, options.now());
      return;
    }
  }
  markMaybeSent(options.store().write, item.id);
  const sent = await made.send();
  if (sent.outcome === 'delivered') {
    markDelivered(options.store().write, item.id, sent.value.id, options.now());
    return;
  }
  const found = sent.outcome === 'unknown' ? await route.find() : null;
  if (found === null) throw sent.error;
  markDelivered(options.store().write, item.id, found, options.now());
}

type Target = { readonly opportunityId: string; readonly performAs: string; readonly lever: LeverWrites };

type Made = {
  readonly facts: { readonly sha256: string; readonly pages: number; readonly bytes: number };
  readonly send: () => Promise<WriteOutcome<{ readonly id: string }>>;
};

type Route = {
  /** Makes what is sent. */
  make(document: ScorecardDocument, options: DeliverOptions): Promise<Made>;
  /** Lever's id of what was sent before; null when it is not there. */
  find(): Promise<string | null>;
};

function pdfRoute(item: OpenExport, { lever, opportunityId, performAs }: Target): Route {
  return {
    async make(document, options) {
      const name = item.fileName ?? fail('export.candidate-gone');
      const { bytes, pages, sha256 } = await options.render(document);
      const upload = { name, bytes, contentType: 'application/pdf' };
      return {
        facts: { sha256, pages, bytes: bytes.byteLength },
        send: () => lever.uploadFile(opportunityId, performAs, upload),
      };
    },
    async find() {
      const files = await allItems((page) => lever.listFiles(opportunityId, page), {});
      return files.find((file) => file.name.includes(item.shortId))?.id ?? null;
    },
  };
}

function noteRoute(item: OpenExport, { lever, opportunityId, performAs }: Target): Route {
  return {
    async make(document) {
      const value = noteText(document);
      const sha256 = createHash('sha256').update(value).digest('hex');
      return {
        facts: { sha256, pages: 1, bytes: Buffer.byteLength(value) },
        send: () => lever.createNote(opportunityId, performAs, { value }),
      };
    },
    async find() {
      const notes = await allItems((page) => lever.listNotes(opportunityId, page), {});
      const found = notes.find(
        (note) => note.deletedAt === null && note.fields.some((field) => field.value.includes(item.shortId)),
      );
      return found?.id ?? null;
    },
  };
}

/** The row is parsed again: it may have been written by an older app, or emptied when the person was removed. */
function parseDocument(item: OpenExport): ScorecardDocument {
  if (item.document === '{}') throw fail('export.candidate-gone');
  const parsed = scorecardDocumentSchema.safeParse(JSON.parse(item.document));
  if (!parsed.success) throw fail('export.render-failed');
  return parsed.data;
}
