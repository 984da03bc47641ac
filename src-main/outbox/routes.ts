import type { LeverWrites, WriteOutcome } from '../clients/lever/write.ts';
import type { ScorecardDocument } from '../pdf/document.ts';
import type { OpenExport } from '../queries/exports.ts';

/** Where an export goes, and in whose name. */
export type Target = { readonly opportunityId: string; readonly performAs: string; readonly lever: LeverWrites };

export type RenderPdf = (
  document: ScorecardDocument,
) => Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly sha256: string }>;

/** One request that adds something to Lever; `leverId` is what an earlier part of the same export became. */
export type Send = (leverId: string | null) => Promise<WriteOutcome<{ readonly id: string }>>;

/** How much of an export is in Lever: its id there, and the requests that are still to be made, in order. */
export type Standing = { readonly leverId: string | null; readonly missing: readonly Send[] };

/** What an export became, ready to be sent. */
export type Made = {
  readonly facts: { readonly sha256: string; readonly pages: number; readonly bytes: number };
  /** Looks in Lever. A note of several parts may be there in part. */
  readonly look: () => Promise<Standing>;
};

/** How one kind of export is made, sent and found again. */
export type Route = {
  readonly scope: string;
  readonly make: (item: OpenExport, document: ScorecardDocument, target: Target, render: RenderPdf) => Promise<Made>;
};
