import type { FeedbackFieldType, FeedbackValue } from '../../src-preload/contract/feedback-forms.ts';
import { isWorstFirst, optionNumber } from '../interviews/lever-scores.ts';
import { decidingEvidence } from '../pdf/deciding-evidence.ts';
import type { DocumentSkill, ScorecardDocument } from '../pdf/document.ts';
import { clock, evidenceText, languageOf, recommendationText } from '../pdf/wording.ts';
import { leverScore } from './enqueue.ts';

/** A field of a Lever form, as it is cached. */
export type TemplateField = {
  readonly id: string;
  readonly type: FeedbackFieldType;
  readonly text: string;
  readonly description: string;
  readonly required: boolean;
  readonly options: readonly string[];
  /** Lines of a `scorecard` field. */
  readonly scores: readonly string[];
};

/** Lever rates from 1 to 4 (section 13): the upper middle of five steps meets what the job needs, as step three does. */
const leverRatings = [0, 1, 2, 3, 3, 4] as const;

/** Lever's score of a skill; 0 when it was not rated. */
export function skillScore(skill: DocumentSkill): number {
  return skill.rating === null ? 0 : (leverRatings[skill.rating] ?? 0);
}

function lines(document: ScorecardDocument, skills: readonly DocumentSkill[]): string {
  return skills
    .flatMap((skill) =>
      skill.evidence.map((piece) => {
        const at = piece.at === null ? '' : ` (${clock(document, piece.at)})`;
        return `${skill.name}: ${evidenceText(piece)}${at}`;
      }),
    )
    .join('\n');
}

/** What a source says in words; empty when it has nothing to say. */
function textOf(source: string, document: ScorecardDocument): string {
  const rated = (fits: (rating: number) => boolean) =>
    document.skills.filter((skill) => skill.rating !== null && fits(skill.rating));
  switch (source) {
    case 'recommendation':
      return recommendationText(document);
    case 'summary':
      return document.summary;
    case 'notes':
      return document.notes ?? '';
    case 'evidence':
      return lines(document, document.skills);
    case 'strengths': {
      const { speaksFor } = decidingEvidence(document);
      return (
        lines(
          document,
          rated((rating) => rating >= 4),
        ) || (speaksFor ? evidenceText(speaksFor.evidence) : '')
      );
    }
    case 'concerns':
      return lines(
        document,
        rated((rating) => rating <= 2),
      );
    case 'date':
      return new Intl.DateTimeFormat(languageOf(document), { dateStyle: 'long', timeZone: document.timeZone }).format(
        document.date,
      );
    default: {
      const skill = document.skills.find(({ name }) => source === `skill:${name}`);
      return skill === undefined
        ? ''
        : [skill.anchorText, lines(document, [skill])].filter((text) => text !== '').join('\n');
    }
  }
}

/**
 * The option that stands for a score of 1 to 4: the one that begins with that number; else, in a list of four, its place
 * counted from the worse end, which is the end that says no.
 */
function optionFor(score: number, options: readonly string[]): string | null {
  const numbered = options.find((option) => optionNumber(option) === score);
  if (numbered !== undefined) return numbered;
  if (options.length !== 4) return null;
  return options[isWorstFirst(options) ? score - 1 : 4 - score] ?? null;
}

function scoreOf(source: string, document: ScorecardDocument): number | null {
  if (source === 'recommendation') return leverScore(document.recommendation);
  const skill = document.skills.find(({ name }) => source === `skill:${name}`);
  const score = skill === undefined ? 0 : skillScore(skill);
  return score === 0 ? null : score;
}

/** What a field gets from a source, in the form that its type asks for (section 13); null when it gets nothing. */
export function valueFrom(source: string, field: TemplateField, document: ScorecardDocument): FeedbackValue {
  const score = scoreOf(source, document);
  switch (field.type) {
    case 'text':
      return (
        textOf(source, document)
          .replace(/\s*\n+\s*/g, ' ')
          .trim() || null
      );
    case 'textarea':
    case 'code':
      return textOf(source, document) || null;
    case 'score':
      return score;
    case 'yes-no':
      return score === null ? null : score >= 3 ? 'yes' : 'no';
    case 'score-system':
    case 'multiple-choice':
    case 'dropdown':
      return score === null ? null : optionFor(score, field.options);
    case 'multiple-select': {
      const option = score === null ? null : optionFor(score, field.options);
      return option === null ? null : [option];
    }
    case 'date':
      return source === 'date' ? document.date : null;
    case 'scorecard':
      return null;
  }
}

/** A `scorecard` field's value: one entry for each of its lines, 0 where no skill was mapped or rated. */
export function scorecardValue(
  skillNames: readonly (string | null)[],
  field: TemplateField,
  document: ScorecardDocument,
): FeedbackValue {
  return field.scores.map((_line, index) => {
    const skill = document.skills.find(({ name }) => name === skillNames[index]);
    return skill === undefined
      ? { score: 0, comment: '' }
      : { score: skillScore(skill), comment: skill.evidence[0] === undefined ? '' : evidenceText(skill.evidence[0]) };
  });
}

/** Whether an answer may be sent in this field: of its type, and one of its options where it has some. */
export function fits(value: FeedbackValue, field: TemplateField): boolean {
  if (value === null) return true;
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return typeof value === 'string';
    case 'score':
      return typeof value === 'number' && value >= 1 && value <= 4;
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'score-system':
    case 'multiple-choice':
    case 'dropdown':
      return typeof value === 'string' && field.options.includes(value);
    case 'multiple-select':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' && field.options.includes(item));
    case 'date':
      return typeof value === 'number';
    case 'scorecard':
      return (
        Array.isArray(value) && value.length === field.scores.length && value.every((item) => typeof item === 'object')
      );
  }
}

export function isEmpty(value: FeedbackValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
