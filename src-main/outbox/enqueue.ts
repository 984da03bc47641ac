import { randomBytes } from 'node:crypto';
import type { PdfOptions } from '../../src-preload/contract/exports.ts';
import type { Recommendation } from '../../src-preload/contract/scorecards.ts';
import type { NewExport } from '../database/writes/exports.ts';
import type { ScorecardDocument } from '../pdf/document.ts';
import { exportFileName } from '../pdf/file-name.ts';
import { documentOf, type ExportFacts } from './document-of.ts';
import type { FeedbackExtra } from './feedback-route.ts';
import type { NoteExtra } from './note-route.ts';

/** Letters and digits that cannot be taken for each other when read out or typed. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new short id: six characters, so that two exports of a candidate do not share one. */
export function newShortId(): string {
  return Array.from(randomBytes(6), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The row for a PDF of a submitted scorecard. Its document is fixed: what is sent is what was previewed. */
export function newPdfExport(facts: ExportFacts, document: ScorecardDocument): NewExport {
  return { ...common(facts, document), kind: 'pdf', extra: null, fileName: fileNameOf(facts, document.exportId) };
}

/** The row for a note with the scorecard's text, and with Lever's score where that was chosen. */
export function newNoteExport(facts: ExportFacts, document: ScorecardDocument, withScore: boolean): NewExport {
  const extra: NoteExtra = { score: withScore ? leverScore(document.recommendation) : null };
  return { ...common(facts, document), kind: 'note', extra: JSON.stringify(extra), fileName: null };
}

/** The row for Lever's own form, filled. */
export function newFeedbackExport(facts: ExportFacts, document: ScorecardDocument, extra: FeedbackExtra): NewExport {
  return { ...common(facts, document), kind: 'feedback', extra: JSON.stringify(extra), fileName: null };
}

/** A document under a new short id. */
export function newDocument(facts: ExportFacts, options: PdfOptions): ScorecardDocument {
  return documentOf(facts, newShortId(), options);
}

/** Lever's score of a note: 1 strong no to 4 strong yes (reference/lever-api.md section 14). */
export function leverScore(recommendation: Recommendation): 1 | 2 | 3 | 4 {
  const scores = { 'strong-no': 1, no: 2, yes: 3, 'strong-yes': 4 } as const;
  return scores[recommendation];
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

function common(facts: ExportFacts, document: ScorecardDocument): Omit<NewExport, 'kind' | 'fileName' | 'extra'> {
  const { interview, whereabouts } = facts;
  return {
    shortId: document.exportId,
    interviewId: interview.id,
    scorecardId: facts.scorecard.id,
    opportunityId: interview.candidate.ref.kind === 'opportunity' ? interview.candidate.ref.id : null,
    askedPostingId: whereabouts.postingId,
    askedContactId: whereabouts.contactId,
    document: JSON.stringify(document),
  };
}
