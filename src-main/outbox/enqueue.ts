import { randomBytes } from 'node:crypto';
import type { PdfOptions } from '../../src-preload/contract/exports.ts';
import type { NewExport } from '../database/writes/exports.ts';
import { exportFileName } from '../pdf/file-name.ts';
import { documentOf, type ExportFacts } from './document-of.ts';

/** Letters and digits that cannot be taken for each other when read out or typed. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new short id: six characters, so that two exports of a candidate do not share one. */
export function newShortId(): string {
  return Array.from(randomBytes(6), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The row for a PDF of a submitted scorecard. Its document is fixed now: what is sent is what was meant. */
export function newPdfExport(facts: ExportFacts, options: PdfOptions): NewExport {
  const shortId = newShortId();
  return { ...common(facts, shortId, options), kind: 'pdf', fileName: fileNameOf(facts, shortId) };
}

/** The row for a note with the scorecard's text. */
export function newNoteExport(facts: ExportFacts, options: PdfOptions): NewExport {
  return { ...common(facts, newShortId(), options), kind: 'note', fileName: null };
}

/** The file's name, with the id that makes it findable in Lever. */
export function fileNameOf(facts: ExportFacts, shortId: string): string {
  const { interview, timeZone } = facts;
  return exportFileName({
    candidate: interview.candidate.name,
    position: interview.positionName,
    dateMs: interview.startedAt ?? interview.startsAt ?? interview.createdAt,
    timeZone,
    shortId,
  });
}

function common(facts: ExportFacts, shortId: string, options: PdfOptions): Omit<NewExport, 'kind' | 'fileName'> {
  const { interview } = facts;
  return {
    shortId,
    interviewId: interview.id,
    scorecardId: facts.scorecard.id,
    opportunityId: interview.candidate.ref.kind === 'opportunity' ? interview.candidate.ref.id : null,
    document: JSON.stringify(documentOf(facts, shortId, options)),
  };
}
