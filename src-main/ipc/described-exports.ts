import type { PdfOptions } from '../../src-preload/contract/exports.ts';
import { fail } from '../errors/index.ts';
import type { ExportFacts } from '../outbox/document-of.ts';
import { newDocument } from '../outbox/enqueue.ts';
import type { ScorecardDocument } from '../pdf/document.ts';

type Described = {
  readonly key: string;
  readonly scorecardId: string;
  readonly facts: ExportFacts;
  readonly document: ScorecardDocument;
};

export type DescribedExports = {
  /** The document for these facts and options, under an id that stays the same until it is sent. */
  readonly describe: (facts: ExportFacts, options: PdfOptions) => ScorecardDocument;
  /** What was described under an id. Throws `item.not-found` when that is no longer known. */
  readonly get: (
    interviewId: string,
    shortId: string,
  ) => { readonly facts: ExportFacts; readonly document: ScorecardDocument };
  /** The same, for sending: throws `item.not-found` also when it was described for other options. */
  readonly getFor: (
    interviewId: string,
    shortId: string,
    options: PdfOptions,
  ) => { readonly facts: ExportFacts; readonly document: ScorecardDocument };
  /** It is on its way: the next description gets an id of its own. */
  readonly used: (shortId: string) => void;
};

/** So many are kept; a person looks at one or two. */
const most = 50;

/**
 * Documents that were shown to a person, by their ids, so that what was previewed is what is saved and sent, byte for byte. In
 * memory only: after a restart a new one is described.
 */
export function createDescribedExports(): DescribedExports {
  const known = new Map<string, Described>();

  function get(interviewId: string, shortId: string): Described {
    const described = known.get(shortId);
    if (described === undefined || described.facts.interview.id !== interviewId) {
      throw fail('item.not-found', { what: 'export' });
    }
    return described;
  }

  return {
    describe(facts, options) {
      const key = keyOf(facts, options);
      for (const [shortId, described] of known) {
        if (described.key !== key) continue;
        // The words may have changed behind the same options, for instance a name; then the id gets the new ones.
        const fresh = { ...newDocument(facts, options), exportId: shortId };
        known.set(shortId, { ...described, facts, document: fresh });
        return fresh;
      }
      const document = newDocument(facts, options);
      known.set(document.exportId, { key, scorecardId: facts.scorecard.id, facts, document });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return document;
    },
    get,
    getFor(interviewId, shortId, options) {
      const described = get(interviewId, shortId);
      if (described.key !== keyOf(described.facts, options)) throw fail('item.not-found', { what: 'export' });
      return described;
    },
    used(shortId) {
      known.delete(shortId);
    },
  };
}

function keyOf({ scorecard }: ExportFacts, { notes, quotes, transcript, redacted }: PdfOptions): string {
  return JSON.stringify([scorecard.id, notes, quotes, transcript, redacted]);
}
