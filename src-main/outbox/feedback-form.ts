import { z } from 'zod';
import {
  type FeedbackAnswer,
  type FeedbackForm,
  type FeedbackValue,
  feedbackFieldTypes,
} from '../../src-preload/contract/feedback-forms.ts';
import { fail } from '../errors/index.ts';
import { matchSkill } from '../interviews/match-skill.ts';
import type { ScorecardDocument } from '../pdf/document.ts';
import type { StoredTemplate } from '../queries/feedback.ts';
import type { FeedbackExtra } from './feedback-route.ts';
import { fits, isEmpty, scorecardValue, skillScore, type TemplateField, valueFrom } from './feedback-values.ts';

/** How fields are cached; one of a type that Rubric does not know makes the whole template unusable here. */
const fieldsSchema = z.array(
  z.object({
    id: z.string(),
    type: z.enum(feedbackFieldTypes),
    text: z.string(),
    description: z.string(),
    required: z.boolean(),
    options: z.array(z.string()),
    scores: z.array(z.string()),
  }),
);

/** What is remembered of a template: the sources, never the answers. */
const rememberedSchema = z.array(
  z.object({ fieldId: z.string(), source: z.string(), lines: z.array(z.string().nullable()) }),
);

/** The fields of a cached template; null when Rubric does not know how to fill one of them. */
export function fieldsOf(template: StoredTemplate): readonly TemplateField[] | null {
  const parsed = fieldsSchema.safeParse(JSON.parse(template.fields));
  return parsed.success ? parsed.data : null;
}

const labels = [
  { source: 'strengths', pattern: /strength|positive|pro\b|pros\b|went well|liked/i },
  { source: 'concerns', pattern: /concern|weakness|risk|cons?\b|negative|improve|gap|worr/i },
  { source: 'notes', pattern: /\bnotes?\b/i },
  { source: 'evidence', pattern: /evidence|example|quote/i },
  { source: 'summary', pattern: /summar|comment|overall|feedback|impression|assessment|why|reason/i },
] as const;

/** Sources that may fill a field of this type, best first. */
function sourcesFor(field: TemplateField, document: ScorecardDocument): readonly string[] {
  const skills = document.skills.map(({ name }) => `skill:${name}`);
  switch (field.type) {
    case 'text':
    case 'textarea':
      return ['summary', 'strengths', 'concerns', 'evidence', 'notes', 'recommendation', 'date', ...skills];
    case 'score-system':
      return ['recommendation'];
    case 'score':
    case 'yes-no':
    case 'multiple-choice':
    case 'dropdown':
    case 'multiple-select':
      return ['recommendation', ...skills];
    case 'date':
      return ['date'];
    case 'code':
    case 'scorecard':
      return [];
  }
}

/** The source that a field's name and type point to. Numbers and choices need a name that says which; texts too. */
function guess(field: TemplateField, names: readonly string[], texts: number): string {
  if (field.type === 'scorecard') return 'skills';
  if (field.type === 'score-system') return 'recommendation';
  const skill = matchSkill(field.text, names);
  if (skill !== null && field.type !== 'date' && field.type !== 'code') return `skill:${skill}`;
  if (field.type === 'text' || field.type === 'textarea') {
    const found = labels.find(({ pattern }) => pattern.test(field.text));
    if (found !== undefined) return found.source;
    return field.type === 'textarea' && (field.required || texts === 1) ? 'summary' : 'empty';
  }
  if (field.type === 'yes-no' && /work with|hire|recommend|advance|move forward/i.test(field.text))
    return 'recommendation';
  return field.type === 'date' && /interview/i.test(field.text) ? 'date' : 'empty';
}

/** The form as it is proposed to the person. `remembered`: JSON of the last use of the template, or null. */
export function proposeForm(
  template: StoredTemplate,
  document: ScorecardDocument,
  remembered: string | null,
): Pick<FeedbackForm, 'instructions' | 'skills' | 'fields'> {
  const fields = fieldsOf(template) ?? fail('export.template-gone');
  const names = document.skills.map(({ name }) => name);
  const before = rememberedSchema.safeParse(JSON.parse(remembered ?? '[]'));
  const texts = fields.filter(({ type }) => type === 'textarea').length;
  return {
    instructions: template.instructions,
    skills: document.skills.map((skill) => ({ name: skill.name, score: skillScore(skill) })),
    fields: fields.map((field) => {
      const choices = sourcesFor(field, document)
        .map((source) => ({ source, value: valueFrom(source, field, document) }))
        .filter(({ value }) => !isEmpty(value));
      const last = before.success ? before.data.find(({ fieldId }) => fieldId === field.id) : undefined;
      const wanted = last?.source ?? guess(field, names, texts);
      const isPossible = ['skills', 'own', 'empty'].includes(wanted) || choices.some(({ source }) => source === wanted);
      const source = isPossible ? wanted : field.required ? 'own' : 'empty';
      const lines = field.scores.map((line, index) => {
        const known = last?.lines[index] ?? null;
        return known !== null && names.includes(known) ? known : matchSkill(line, names);
      });
      return {
        id: field.id,
        type: field.type,
        label: field.text,
        description: field.description,
        isRequired: field.required,
        options: field.options,
        lines: field.scores,
        choices,
        answer: { fieldId: field.id, source, lines, own: null },
      };
    }),
  };
}

/**
 * The filled form. Throws `export.form-incomplete` when a required field has no answer, and `input.invalid` for an answer that
 * its field cannot hold.
 */
export function fillForm(
  template: StoredTemplate,
  document: ScorecardDocument,
  answers: readonly FeedbackAnswer[],
): Pick<FeedbackExtra, 'values' | 'markedField'> {
  const fields = fieldsOf(template) ?? fail('export.template-gone');
  const values = fields.flatMap((field): { id: string; value: FeedbackValue }[] => {
    const answer = answers.find(({ fieldId }) => fieldId === field.id);
    const value = answer === undefined ? null : answered(answer, field, document);
    if (!fits(value, field)) throw fail('input.invalid', { path: `answers.${field.id}` });
    if (isEmpty(value) && field.required) throw fail('export.form-incomplete');
    return isEmpty(value) ? [] : [{ id: field.id, value }];
  });
  const marked = fields.find(({ type }) => type === 'textarea') ?? fields.find(({ type }) => type === 'text') ?? null;
  const isListed = marked !== null && values.some(({ id }) => id === marked.id);
  // The mark goes in with a value of its own where the field was left empty.
  return {
    values: marked === null || isListed ? values : [...values, { id: marked.id, value: '' }],
    markedField: marked?.id ?? null,
  };
}

function answered(answer: FeedbackAnswer, field: TemplateField, document: ScorecardDocument): FeedbackValue {
  if (answer.source === 'empty') return null;
  if (answer.source === 'own') return answer.own;
  if (answer.source === 'skills') return scorecardValue(answer.lines, field, document);
  return valueFrom(answer.source, field, document);
}

/** What to remember of the answers. */
export function sourcesOf(answers: readonly FeedbackAnswer[]): string {
  return JSON.stringify(answers.map(({ fieldId, source, lines }) => ({ fieldId, source, lines })));
}
