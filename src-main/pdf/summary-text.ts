import { cleanDocument } from './clean-text.ts';
import { type DecidingEvidence, decidingEvidence } from './deciding-evidence.ts';
import type { DocumentSkill, ScorecardDocument } from './document.ts';
import { say } from './messages.ts';
import {
  clock,
  evidenceSource,
  evidenceText,
  guideText,
  lengthText,
  longDate,
  meanText,
  mustHavesText,
  originText,
  questionStateText,
  ratingText,
  recommendationText,
  revisionText,
  standsForText,
} from './wording.ts';

function heading(document: ScorecardDocument): readonly string[] {
  return [
    say('document.headOf', { candidate: document.candidate }),
    `${document.position}, ${document.round}`,
    `${longDate(document, document.date)}, ${lengthText(document)}, ${document.interviewer}`,
    guideText(document),
    ...[revisionText(document)].filter((line) => line !== null),
  ];
}

function decision(document: ScorecardDocument): readonly string[] {
  return [
    say('recommendation.line', { recommendation: recommendationText(document) }),
    ...[mustHavesText(document), meanText(document)].filter((line) => line !== null),
  ];
}

function skillLine(skill: DocumentSkill): string {
  const name = skill.isMustHave ? say('skill.mustHaveName', { name: skill.name }) : skill.name;
  const meaning = standsForText(skill);
  return `${name}: ${ratingText(skill)}${meaning === '' || meaning === say('skill.notRatedText') ? '' : `. ${meaning}`}`;
}

function pieceLines(document: ScorecardDocument, title: string, found: DecidingEvidence | null): readonly string[] {
  if (found === null) return [];
  const at = found.evidence.at === null ? '' : `, ${clock(document, found.evidence.at)}`;
  return ['', `${title}: ${evidenceText(found.evidence)} (${found.skill.name}${at})`];
}

/** The decision page as plain text, lines separated by line feeds: for the clipboard. */
export function summaryText(stored: ScorecardDocument): string {
  const document = cleanDocument(stored);
  const { speaksFor, speaksAgainst } = decidingEvidence(document);
  return [
    ...heading(document),
    '',
    ...decision(document),
    ...(document.summary === '' ? [] : ['', document.summary]),
    '',
    ...document.skills.map((skill) => `- ${skillLine(skill)}`),
    ...pieceLines(document, say('evidence.for'), speaksFor),
    ...pieceLines(document, say('evidence.against'), speaksAgainst),
  ].join('\n');
}

function skillSection(document: ScorecardDocument, skill: DocumentSkill): readonly string[] {
  return [
    '',
    skillLine(skill),
    ...skill.evidence.map((item) => `- ${evidenceText(item)} (${evidenceSource(document, item)})`),
    ...skill.questions
      .filter((question) => question.state !== 'asked' || question.isOutOfOrder === true)
      .map((question) => {
        const reason = question.reason === null ? '' : `: ${question.reason}`;
        return `- ${questionStateText(question)}${reason}: ${question.text}`;
      }),
  ];
}

/** Readable text for a note in Lever: decision, summary, each skill with rating and evidence, notes. */
export function noteText(stored: ScorecardDocument): string {
  const document = cleanDocument(stored);
  return [
    ...heading(document),
    '',
    ...decision(document),
    ...(document.summary === '' ? [] : ['', document.summary]),
    ...document.skills.flatMap((skill) => skillSection(document, skill)),
    ...(document.notes === null || document.notes === '' ? [] : ['', say('notes.title'), document.notes]),
    '',
    originText(document),
  ].join('\n');
}
