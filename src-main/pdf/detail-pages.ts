import { isolate } from './clean-text.ts';
import type { DocumentEvidence, DocumentQuestion, DocumentSkill, ScorecardDocument } from './document.ts';
import { blockHeight, layOut, layOutEvenly } from './lay-out.ts';
import { say } from './messages.ts';
import { drawRatingBar } from './rating-picture.ts';
import { type Sheet, stackHeight, type Tag } from './sheet.ts';
import { colours, px, styles } from './theme.ts';
import {
  elapsed,
  evidenceSource,
  evidenceText,
  questionStateText,
  ratingText,
  skillNote,
  standsForText,
} from './wording.ts';

const inset = 14 * px;
const side = 118 * px;

function bookmark(sheet: Sheet, title: string): void {
  // pdfkit counts "left" from the right edge; its types do not know of the place yet.
  const options = { top: Math.max(0, sheet.y - 12 * px), left: sheet.doc.page.width } as { expanded?: boolean };
  sheet.doc.outline.addItem(title, options);
}

function subheading(sheet: Sheet, parent: Tag, text: string, keepWith: number): void {
  sheet.space(14 * px);
  sheet.ensure(styles.heading.leading + 4 * px + keepWith);
  sheet.flow(parent, 'H3', layOut(text, styles.heading, sheet.width, sheet.pen), sheet.left);
  sheet.space(4 * px);
}

function drawEvidence(sheet: Sheet, parent: Tag, document: ScorecardDocument, evidence: DocumentEvidence): void {
  const text = layOutEvenly(evidenceText(evidence), styles.body, sheet.width - inset, sheet.pen);
  const source = layOut(evidenceSource(document, evidence), styles.caption, sheet.width - inset, sheet.pen);
  const whole = stackHeight([text, source]) + 2 * px;
  // What fits on a page stays in one piece; longer evidence starts where it is and runs over.
  sheet.ensure(whole <= (sheet.bottom - sheet.top) / 3 ? whole : styles.body.leading * 3);
  const colour = evidence.kind === 'note' ? colours.lineStrong : colours.accent;
  const edge = (top: number, end: number): void => sheet.edge(sheet.left, top, end, colour);
  const quotation = sheet.tag(parent, evidence.kind === 'note' ? 'Div' : 'BlockQuote');
  sheet.flow(quotation, 'P', text, sheet.left + inset, edge);
  sheet.flow(quotation, 'P', source, sheet.left + inset, edge);
  sheet.space(12 * px);
}

function drawQuestion(sheet: Sheet, list: Tag, question: DocumentQuestion): void {
  const width = sheet.width - side;
  const text = layOutEvenly(question.text, styles.small, width, sheet.pen);
  const reason = question.reason === null ? '' : say('question.reason', { reason: isolate(question.reason) });
  const reasonBlock = layOut(reason, styles.caption, width, sheet.pen);
  const state = layOut(questionStateText(question), styles.caption, side - 16 * px, sheet.pen);
  const height = stackHeight([text, reasonBlock]);
  sheet.ensure(Math.min(height, styles.small.leading * 3) + 4 * px);
  const item = sheet.tag(list, 'LI');
  sheet.place(item, 'Lbl', state, sheet.left, sheet.y + 1 * px);
  const body = sheet.tag(item, 'LBody');
  sheet.flow(body, 'P', text, sheet.left + side);
  sheet.flow(body, 'P', reasonBlock, sheet.left + side);
  sheet.space(6 * px);
}

function drawSkill(sheet: Sheet, parent: Tag, document: ScorecardDocument, skill: DocumentSkill): void {
  const ratingLeft = sheet.width - 118 * px;
  const name = layOut(skill.name, styles.section, ratingLeft - 24 * px, sheet.pen);
  const note = layOut(skillNote(skill), styles.caption, sheet.width, sheet.pen);
  const meaning = layOutEvenly(standsForText(skill), styles.small, sheet.width, sheet.pen);
  const definition = layOutEvenly(skill.definition, styles.small, sheet.width, sheet.pen);
  sheet.space(32 * px);
  // The title, its rating and the first piece of evidence stay together.
  sheet.ensure(stackHeight([name, note, definition, meaning]) + 110 * px);
  bookmark(sheet, skill.name);
  const section = sheet.tag(parent, 'Sect');
  const top = sheet.y;
  const page = sheet.doc.page;
  const rating = layOut(skill.rating === null ? '–' : String(skill.rating), styles.rating, 23 * px, sheet.pen);
  sheet.flow(section, 'H2', name, sheet.left);
  // Drawn on the page that the title ends on: a title of one page and more would leave its top behind.
  const ratingTop = page === sheet.doc.page ? top : sheet.top;
  sheet.place(section, 'P', rating, sheet.left + ratingLeft, ratingTop + 3 * px);
  drawRatingBar(sheet, section, ratingText(skill), skill.rating, sheet.left + ratingLeft + 23 * px, ratingTop + 9 * px);
  sheet.flow(section, 'P', note, sheet.left);
  sheet.space(6 * px);
  sheet.flow(section, 'P', definition, sheet.left);
  if (skill.definition !== '') sheet.space(4 * px);
  const stands =
    skill.rating === null
      ? standsForText(skill)
      : say('skill.stands', { rating: ratingText(skill), meaning: standsForText(skill) });
  if (standsForText(skill) !== '') {
    sheet.flow(section, 'P', layOutEvenly(stands, styles.small, sheet.width, sheet.pen), sheet.left);
  }

  subheading(sheet, section, say('evidence.title'), styles.body.leading * 2);
  if (skill.evidence.length === 0) {
    sheet.flow(section, 'P', layOut(say('evidence.none'), styles.small, sheet.width, sheet.pen), sheet.left);
  }
  for (const evidence of skill.evidence) drawEvidence(sheet, section, document, evidence);

  if (skill.questions.length === 0) return;
  if (skill.evidence.length > 0) sheet.space(-6 * px);
  subheading(sheet, section, say('questions.title'), styles.small.leading * 2);
  const list = sheet.tag(section, 'L');
  for (const question of skill.questions) drawQuestion(sheet, list, question);
}

function chapter(sheet: Sheet, parent: Tag, title: string): Tag {
  sheet.space(32 * px);
  sheet.ensure(120 * px);
  bookmark(sheet, title);
  const section = sheet.tag(parent, 'Sect');
  sheet.flow(section, 'H2', layOut(title, styles.section, sheet.width, sheet.pen), sheet.left);
  sheet.space(8 * px);
  return section;
}

function drawNotes(sheet: Sheet, parent: Tag, notes: string): void {
  const section = chapter(sheet, parent, say('notes.title'));
  for (const paragraph of notes.split(/\n{2,}/)) {
    sheet.flow(section, 'P', layOutEvenly(paragraph, styles.body, sheet.width, sheet.pen), sheet.left);
    sheet.space(8 * px);
  }
}

function drawTranscript(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  if (document.transcript === null || document.transcript.length === 0) return;
  const section = chapter(sheet, parent, say('transcript.title'));
  const list = sheet.tag(section, 'L');
  let speaker: string | null = null;
  for (const segment of document.transcript) {
    const width = sheet.width - side;
    // A speaker is named when the voice changes; every segment keeps its time.
    const isNew = segment.speaker !== null && segment.speaker !== speaker;
    speaker = segment.speaker;
    const who =
      isNew && segment.speaker !== null
        ? layOut(segment.speaker, styles.captionStrong, side - 16 * px, sheet.pen)
        : null;
    const time = segment.startMs === null ? '' : elapsed(segment.startMs);
    const when = layOut(time, styles.caption, side - 16 * px, sheet.pen);
    const text = layOut(segment.text, styles.small, width, sheet.pen);
    const label = stackHeight(who === null ? [when] : [who, when]);
    sheet.ensure(Math.max(label, Math.min(blockHeight(text), styles.small.leading * 3)));
    const top = sheet.y;
    const page = sheet.doc.page;
    const item = sheet.tag(list, 'LI');
    const labelTag = sheet.tag(item, 'Lbl');
    if (who !== null) sheet.place(labelTag, 'Span', who, sheet.left, top + 1 * px);
    sheet.place(labelTag, 'Span', when, sheet.left, top + 1 * px + (who === null ? 0 : blockHeight(who)));
    sheet.flow(item, 'LBody', text, sheet.left + side);
    if (page === sheet.doc.page) sheet.moveTo(Math.max(sheet.y, top + label));
    sheet.space(6 * px);
  }
}

/** Behind the decision: each skill with its evidence and questions, then notes, then the transcript. */
export function drawDetailPages(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  if (document.skills.length > 0 || document.notes || document.transcript?.length) {
    sheet.nextPage();
    sheet.space(-32 * px);
  }
  for (const skill of document.skills) drawSkill(sheet, parent, document, skill);
  if (document.notes !== null && document.notes !== '') drawNotes(sheet, parent, document.notes);
  drawTranscript(sheet, parent, document);
}
