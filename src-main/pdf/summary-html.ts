import { cleanDocument } from './clean-text.ts';
import { decidingEvidence } from './deciding-evidence.ts';
import type { ScorecardDocument } from './document.ts';
import { say } from './messages.ts';
import {
  evidenceText,
  lengthText,
  longDate,
  meanText,
  mustHavesText,
  ratingText,
  recommendationText,
  standsForText,
} from './wording.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** The decision page as HTML for the clipboard: headings, a table of ratings, no styles, nothing that people wrote as markup. */
export function summaryHtml(stored: ScorecardDocument): string {
  const document = cleanDocument(stored);
  const { speaksFor, speaksAgainst } = decidingEvidence(document);
  const facts = [longDate(document, document.date), lengthText(document), document.interviewer].join(', ');
  const lines = [mustHavesText(document), meanText(document)].filter((line) => line !== null);
  const rows = document.skills.map((skill) => {
    const name = skill.isMustHave ? say('skill.mustHaveName', { name: skill.name }) : skill.name;
    const cells = [name, ratingText(skill), standsForText(skill)].map((cell) => `<td>${escaped(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = (['skills.column.skill', 'skills.column.rating', 'skills.column.meaning'] as const)
    .map((key) => `<th>${escaped(say(key))}</th>`)
    .join('');
  const pieces = [
    [say('evidence.for'), speaksFor],
    [say('evidence.against'), speaksAgainst],
  ] as const;
  return [
    `<h2>${escaped(document.candidate)}</h2>`,
    `<p>${escaped(`${document.position}, ${document.round}`)}<br>${escaped(facts)}</p>`,
    `<p><strong>${escaped(say('recommendation.line', { recommendation: recommendationText(document) }))}</strong><br>${lines.map(escaped).join('<br>')}</p>`,
    paragraphs(document.summary),
    rows.length === 0 ? '' : `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    ...pieces.map(([title, found]) =>
      found === null
        ? ''
        : `<p><strong>${title}</strong> (${escaped(found.skill.name)})</p><blockquote>${paragraphs(evidenceText(found.evidence))}</blockquote>`,
    ),
  ].join('');
}
