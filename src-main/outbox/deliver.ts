import type { ExportKind } from '../../src-preload/contract/exports.ts';
import type { LeverWrites } from '../clients/lever/write.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { markAnswered, markDelivered, markMaybeSent, putRendered } from '../database/writes/exports.ts';
import { fail, isRubricError, RubricError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { type ScorecardDocument, scorecardDocumentSchema } from '../pdf/document.ts';
import { isAnonymised, type OpenExport } from '../queries/exports.ts';
import { feedbackRoute } from './feedback-route.ts';
import { noteRoute } from './note-route.ts';
import { pdfRoute } from './pdf-route.ts';
import type { Made, RenderPdf, Route, Standing, Target } from './routes.ts';

export type DeliverOptions = {
  readonly store: () => { readonly write: WriteHandle; readonly read: ReadHandle };
  /** Lever's writes for the present connection; null without one. */
  readonly lever: () => LeverWrites | null;
  readonly render: RenderPdf;
  /** The Lever user in whose name it is added; null until chosen. */
  readonly performAs: () => string | null;
  /** Whether Lever took this user out of service, as far as is known. */
  readonly isDeactivated: (userId: string) => boolean;
  /** Whether this permission was asked for and is known to be missing. */
  readonly isMissing: (scope: string) => boolean;
  readonly now: () => number;
  /** After a send whose answer was not seen Lever may still be at it for so long, milliseconds: nothing is sent then. */
  readonly settleMs: number;
  /** How long after a delivery it is read whether Lever could process the file, milliseconds. */
  readonly confirmMs: number;
  readonly logger: Logger;
};

const routes: Readonly<Record<ExportKind, Route>> = { pdf: pdfRoute, note: noteRoute, feedback: feedbackRoute };

/**
 * Delivers one export and marks it delivered. Lever has no idempotency key, and this row may be a copy (a restored backup, a
 * profile on a second computer), so the opportunity is always looked through for the export's id before anything is sent
 * (design section 5, reference/lever-api.md section 18). It ends only with Lever's id.
 */
export async function deliver(item: OpenExport, options: DeliverOptions): Promise<void> {
  const target = targetOf(item, options);
  const route = routes[item.kind];
  if (options.isMissing(route.scope)) throw scopeMissing(item.kind, route.scope);
  const document = parseDocument(item);
  const made = await route.make(item, document, target, options.render);
  putRendered(options.store().write, item.id, made.facts);
  try {
    await refuseAnonymised(target, options);
    let { leverId, missing } = await lookForOne(made, item.leverId);
    if (leverId !== null && missing.length === 0) {
      options.logger.info('export was already in Lever', { export: item.shortId });
    }
    for (const send of missing) {
      if (item.sentAt !== null && options.now() - item.sentAt < options.settleMs) {
        throw new RubricError('export.on-its-way', { retryAt: item.sentAt + options.settleMs });
      }
      if (!markMaybeSent(options.store().write, item.id, options.now())) throw fail('export.candidate-gone');
      const sent = await send(leverId);
      if (sent.outcome === 'unknown') {
        let copies: Standing['copies'];
        ({ leverId, missing, copies } = await made
          .look()
          .catch(() => ({ leverId: null, missing: [send], copies: [] })));
        // There was none before this send: one is ours, which is not known, and the others are as late.
        for (const copy of copies.slice(1)) await made.remove(copy);
        if (leverId === null || missing.length > 0) throw sent.error;
        break;
      }
      const own = leverId ?? (sent.outcome === 'delivered' ? sent.value.id : null);
      markAnswered(options.store().write, item.id, own);
      if (sent.outcome !== 'delivered') throw sent.error;
      if (leverId !== null) continue;
      const seen = await lookForOne(made, own);
      leverId = seen.leverId ?? own;
      // What is still missing of a longer note is then the other computer's to send; it is looked at again.
      if (leverId !== own && seen.missing.length > 0) {
        throw new RubricError('export.on-its-way', { retryAt: options.now() + options.settleMs });
      }
    }
    finish(item, leverId ?? fail('export.render-failed'), options);
  } catch (cause) {
    if (isRubricError(cause, 'lever.not-found')) throw new RubricError('export.candidate-gone', {}, cause);
    throw cause;
  }
}

/**
 * Looks in Lever, and takes this computer's own copy away when another computer's came first (`Standing.copies`). Both name
 * the same one as the first and each removes only what it added itself, so that exactly one stays.
 */
async function lookForOne(made: Made, own: string | null): Promise<Standing> {
  const standing = await made.look();
  if (own !== null && standing.leverId !== own && standing.copies.includes(own)) await made.remove(own);
  return standing;
}

function finish(item: OpenExport, leverId: string, { store, now, confirmMs }: DeliverOptions): void {
  const confirmAt = item.kind === 'pdf' ? now() + confirmMs : null;
  markDelivered(store().write, item.id, { leverId, confirmAt }, now());
}

function targetOf(item: OpenExport, options: DeliverOptions): Target {
  if (item.opportunityId === null) throw fail('export.not-linked');
  const performAs = item.performAs ?? options.performAs();
  if (performAs === null) throw fail('export.user-missing');
  if (options.isDeactivated(performAs)) throw fail('export.user-deactivated');
  const lever = options.lever();
  if (lever === null) throw fail('connection.none');
  return { opportunityId: item.opportunityId, performAs, lever };
}

/** A person's data must not come back to a record that was made anonymous; Lever's own word on that, read now. */
async function refuseAnonymised({ lever, opportunityId }: Target, { store }: DeliverOptions): Promise<void> {
  if (isAnonymised(store().read, opportunityId)) throw fail('export.candidate-anonymised');
  const { item } = await lever.getOpportunity(opportunityId);
  if (item.isAnonymized) throw fail('export.candidate-anonymised');
}

function scopeMissing(kind: ExportKind, scope: string): RubricError {
  return new RubricError('export.scope-missing', { what: kind, scope });
}

/** The row is parsed again: it may have been written by an older app, or emptied when the person was removed. */
function parseDocument(item: OpenExport): ScorecardDocument {
  if (item.document === '{}') throw fail('export.candidate-gone');
  const parsed = scorecardDocumentSchema.safeParse(JSON.parse(item.document));
  if (!parsed.success) throw fail('export.render-failed');
  return parsed.data;
}
