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

/**
 * How much of an export is in Lever: its id there, and the requests that are still to be made, in order. `copies`: the ids of all
 * that bear its mark and were not deleted, the earliest first. There are two only when two computers with a copy of the same
 * profile sent in the same moment.
 */
export type Standing = {
  readonly leverId: string | null;
  readonly missing: readonly Send[];
  readonly copies: readonly string[];
};

/** Ids by time, then by id, so that two computers name the same one as the first. */
export function earliestFirst(
  found: readonly { readonly id: string; readonly at: number | null }[],
): readonly string[] {
  return found
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** What an export became, ready to be sent. */
export type Made = {
  readonly facts: { readonly sha256: string; readonly pages: number; readonly bytes: number };
  /** Looks in Lever. A note of several parts may be there in part. */
  readonly look: () => Promise<Standing>;
  /** Takes one of several copies away. */
  readonly remove: (leverId: string) => Promise<void>;
};

/** How one kind of export is made, sent and found again. */
export type Route = {
  readonly scope: string;
  readonly make: (item: OpenExport, document: ScorecardDocument, target: Target, render: RenderPdf) => Promise<Made>;
};
