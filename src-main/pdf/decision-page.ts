import { recommendations } from '../../src-preload/contract/scorecards.ts';
import { isolate } from './clean-text.ts';
import { type DecidingEvidence, decidingEvidence } from './deciding-evidence.ts';
import type { DocumentSkill, ScorecardDocument } from './document.ts';
import { blockHeight, layOut, layOutEvenly, type TextBlock, type TextStyle } from './lay-out.ts';
import { say } from './messages.ts';
import { drawRatingBar, drawRecommendationBar } from './rating-picture.ts';
import { type Sheet, stackHeight, type Tag } from './sheet.ts';
import { colours, px, styles } from './theme.ts';
import {
  clock,
  evidenceText,
  guideText,
  lengthText,
  longDate,
  meanText,
  mustHavesText,
  ratingText,
  recommendationPictureText,
  recommendationText,
  revisionText,
  skillNote,
  standsForText,
} from './wording.ts';

/** From so many characters on a name is set smaller, so that the decision stays on its page. */
const longName = 60;
/** A piece of evidence is cut on the first page; it stands whole under its skill. */
const longestQuote = 260;

function drawTitle(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  const style = document.candidate.length > longName ? styles.longTitle : styles.title;
  sheet.moveTo(sheet.top);
  sheet.flow(parent, 'H1', layOut(document.candidate, style, sheet.width, sheet.pen), sheet.left);
  const where = `${isolate(document.position)}, ${isolate(document.round)}`;
  sheet.flow(parent, 'P', layOut(where, styles.subtitle, sheet.width, sheet.pen), sheet.left);
  const revision = revisionText(document);
  if (revision !== null) {
    sheet.flow(parent, 'P', layOut(revision, styles.caption, sheet.width, sheet.pen), sheet.left);
  }
}

function drawFacts(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  const facts = [
    [say('fact.date'), longDate(document, document.date)],
    [say('fact.length'), lengthText(document)],
    [say('fact.interviewer'), document.interviewer],
    [say('fact.guide'), guideText(document)],
  ] as const;
  const gap = 16 * px;
  const natural = facts.map(([label, value]) =>
    Math.max(
      ...[
        layOut(value, styles.fact, sheet.width, sheet.pen),
        layOut(label, styles.caption, sheet.width, sheet.pen),
      ].map((block) => block.lines[0]?.width ?? 0),
    ),
  );
  const total = natural.reduce((sum, value) => sum + value, 0) + gap * (facts.length - 1);
  const fits = total <= sheet.width;
  const even = (sheet.width - gap * (facts.length - 1)) / facts.length;
  const spread = fits ? (sheet.width - total) / (facts.length - 1) : 0;

  sheet.space(20 * px);
  sheet.rule(sheet.y, colours.lineStrong);
  const start = sheet.y + 12 * px;
  const list = sheet.tag(parent, 'L');
  let x = sheet.left;
  let height = 0;
  facts.forEach(([label, value], index) => {
    // A point more than measured, so that rounding does not break the line.
    const width = fits ? (natural[index] ?? even) + 1 : even;
    const labelBlock = layOut(label, styles.caption, width, sheet.pen);
    const valueBlock = layOut(value, styles.fact, width, sheet.pen);
    const item = sheet.tag(list, 'LI');
    sheet.place(item, 'Lbl', labelBlock, x, start);
    sheet.place(item, 'LBody', valueBlock, x, start + blockHeight(labelBlock));
    height = Math.max(height, stackHeight([labelBlock, valueBlock]));
    x += (fits ? (natural[index] ?? even) + spread : even) + gap;
  });
  sheet.moveTo(start + height + 12 * px);
  sheet.rule(sheet.y, colours.lineStrong);
}

function drawDecision(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  const columnWidth = 196 * px;
  const gap = 32 * px;
  const start = sheet.y + 24 * px;
  const put = (type: string, text: string, style: TextStyle, top: number): number => {
    const block = layOut(text, style, columnWidth, sheet.pen);
    sheet.place(section, type, block, sheet.left, top);
    return top + blockHeight(block);
  };

  const section = sheet.tag(parent, 'Sect');
  let y = put('H2', say('recommendation.title'), styles.heading, start) + 2 * px;
  y = put('P', recommendationText(document), styles.decision, y) + 10 * px;
  drawRecommendationBar(
    sheet,
    section,
    recommendationPictureText(document),
    recommendations.indexOf(document.recommendation),
    { left: sheet.left, top: y, width: columnWidth },
  );
  y += 12 * px;
  sheet.doc.markContent('Artifact', { type: 'Layout' });
  const low = layOut(say('recommendation.strong-no'), styles.caption, columnWidth, sheet.pen);
  const high = layOut(say('recommendation.strong-yes'), styles.caption, columnWidth, sheet.pen);
  for (const [block, shift] of [
    [low, 0],
    [high, columnWidth - (high.lines[0]?.width ?? 0)],
  ] as const) {
    const line = block.lines[0];
    if (line !== undefined) sheet.pen.drawLine(line, styles.caption, sheet.left + shift, y, columnWidth);
  }
  sheet.doc.endMarkedContent();
  y += styles.caption.leading + 14 * px;
  for (const line of [mustHavesText(document), meanText(document)]) {
    if (line !== null) y = put('P', line, styles.caption, y);
  }

  const summaryLeft = sheet.left + columnWidth + gap;
  const summaryWidth = sheet.width - columnWidth - gap;
  const summarySection = sheet.tag(parent, 'Sect');
  const title = layOut(say('summary.title'), styles.heading, summaryWidth, sheet.pen);
  sheet.place(summarySection, 'H2', title, summaryLeft, start);
  const text = document.summary === '' ? say('summary.none') : document.summary;
  sheet.moveTo(start + blockHeight(title) + 4 * px);
  const page = sheet.doc.page;
  sheet.flow(summarySection, 'P', layOutEvenly(text, styles.reading, summaryWidth, sheet.pen), summaryLeft);
  // A summary of pages leaves the left column behind.
  if (page === sheet.doc.page) sheet.moveTo(Math.max(sheet.y, y));
}

const columns = { skill: 196 * px, rating: 132 * px } as const;

function drawTableHead(sheet: Sheet, table: Tag | null): void {
  const titles = [say('skills.column.skill'), say('skills.column.rating'), say('skills.column.meaning')];
  const lefts = [0, columns.skill, columns.skill + columns.rating];
  const row = table === null ? null : sheet.tag(table, 'TR');
  titles.forEach((title, index) => {
    const block = layOut(title, styles.captionStrong, sheet.width, sheet.pen);
    const left = sheet.left + (lefts[index] ?? 0);
    if (row !== null) {
      drawHeaderCell(sheet, row, block, left);
      return;
    }
    sheet.doc.markContent('Artifact', { type: 'Pagination' });
    const line = block.lines[0];
    if (line !== undefined) sheet.pen.drawLine(line, styles.captionStrong, left, sheet.y, sheet.width);
    sheet.doc.endMarkedContent();
  });
  sheet.space(styles.captionStrong.leading + 6 * px);
  sheet.rule(sheet.y, colours.lineStrong);
}

function drawHeaderCell(sheet: Sheet, row: Tag, block: TextBlock, left: number): void {
  const cell = sheet.tag(row, 'TH', { scope: 'Column' });
  sheet.place(cell, 'P', block, left, sheet.y);
}

function drawSkillRow(sheet: Sheet, table: Tag, skill: DocumentSkill): void {
  const meaningLeft = columns.skill + columns.rating;
  const name = layOut(skill.name, styles.heading, columns.skill - 16 * px, sheet.pen);
  const note = layOut(skillNote(skill), styles.caption, columns.skill - 16 * px, sheet.pen);
  const meaning = layOutEvenly(standsForText(skill), styles.small, sheet.width - meaningLeft, sheet.pen);
  const height = Math.max(stackHeight([name, note]), blockHeight(meaning)) + 24 * px;
  if (sheet.ensure(height)) drawTableHead(sheet, null);

  const top = sheet.y + 12 * px;
  const row = sheet.tag(table, 'TR');
  const first = sheet.tag(row, 'TH', { scope: 'Row' });
  sheet.place(first, 'P', name, sheet.left, top);
  sheet.place(first, 'P', note, sheet.left, top + blockHeight(name));
  const second = sheet.tag(row, 'TD');
  const rating = layOut(skill.rating === null ? '–' : String(skill.rating), styles.rating, columns.rating, sheet.pen);
  sheet.place(second, 'P', rating, sheet.left + columns.skill, top);
  drawRatingBar(sheet, second, ratingText(skill), skill.rating, sheet.left + columns.skill + 23 * px, top + 6 * px);
  const third = sheet.tag(row, 'TD');
  sheet.place(third, 'P', meaning, sheet.left + meaningLeft, top + 1 * px);
  sheet.moveTo(sheet.y + height);
  sheet.rule(sheet.y);
}

function drawSkills(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  if (document.skills.length === 0) return;
  sheet.space(28 * px);
  sheet.ensure(140 * px);
  const section = sheet.tag(parent, 'Sect');
  sheet.flow(section, 'H2', layOut(say('skills.title'), styles.heading, sheet.width, sheet.pen), sheet.left);
  sheet.space(8 * px);
  const table = sheet.tag(section, 'Table');
  drawTableHead(sheet, table);
  for (const skill of document.skills) drawSkillRow(sheet, table, skill);
}

function shortened(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord.length > longestQuote / 2 ? atWord : cut).toWellFormed()}…`;
}

function drawDecidingEvidence(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  const { speaksFor, speaksAgainst } = decidingEvidence(document);
  const gap = 32 * px;
  const width = (sheet.width - gap) / 2;
  const inset = 14 * px;
  const set = (title: string, found: DecidingEvidence | null, edge: string) => {
    if (found === null) return [];
    const { evidence, skill } = found;
    const text = evidenceText({ ...evidence, text: shortened(evidence.text) });
    const at = evidence.at === null ? '' : `, ${clock(document, evidence.at)}`;
    const heading = layOut(title, styles.heading, width, sheet.pen);
    const quote = layOutEvenly(text, styles.body, width - inset, sheet.pen);
    const source = layOut(`${isolate(skill.name)}${at}`, styles.caption, width - inset, sheet.pen);
    return [{ heading, quote, source, edge }];
  };
  const sides = [
    ...set(say('evidence.for'), speaksFor, colours.accent),
    ...set(say('evidence.against'), speaksAgainst, colours.lineStrong),
  ];
  if (sides.length === 0) return;
  const heights = sides.map((side) => stackHeight([side.heading, side.quote, side.source]) + 10 * px);
  sheet.space(26 * px);
  sheet.ensure(Math.max(...heights));
  sides.forEach((side, index) => {
    const left = sheet.left + index * (width + gap);
    const quoteTop = sheet.y + blockHeight(side.heading) + 8 * px;
    const sourceTop = quoteTop + blockHeight(side.quote) + 2 * px;
    sheet.edge(left, quoteTop, sourceTop + blockHeight(side.source), side.edge);
    const section = sheet.tag(parent, 'Sect');
    sheet.place(section, 'H2', side.heading, left, sheet.y);
    const quotation = sheet.tag(section, 'BlockQuote');
    sheet.place(quotation, 'P', side.quote, left + inset, quoteTop);
    sheet.place(quotation, 'P', side.source, left + inset, sourceTop);
  });
  sheet.space(Math.max(...heights));
}

/** What a reader decides by, on the first page as long as it fits: who, what, how well, and why. */
export function drawDecisionPage(sheet: Sheet, parent: Tag, document: ScorecardDocument): void {
  drawTitle(sheet, parent, document);
  drawFacts(sheet, parent, document);
  drawDecision(sheet, parent, document);
  drawSkills(sheet, parent, document);
  drawDecidingEvidence(sheet, parent, document);
}
