import { badRequest } from '../errors.ts';
import { isObject, type JsonObject } from '../json-body.ts';
import type { FeedbackField, TemplateField } from '../records.ts';

function isScore(value: unknown): boolean {
  return value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 4);
}

/** One `{score, comment}` for each of the template's scores, in their order; 0 stands for "not rated" (section 13). */
function isScorecard(field: TemplateField, value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === (field.scores ?? []).length &&
    value.every(
      (entry: unknown) =>
        isObject(entry) &&
        (entry.score === 0 || isScore(entry.score)) &&
        (entry.comment === null || entry.comment === undefined || typeof entry.comment === 'string'),
    )
  );
}

function isOption(field: TemplateField, value: unknown): boolean {
  return (field.options ?? []).some((option) => option.text === value);
}

function fits(field: TemplateField, value: unknown): boolean {
  switch (field.type) {
    case 'scorecard':
      return isScorecard(field, value);
    case 'score':
      return isScore(value);
    case 'score-system':
      return value === null || isOption(field, value);
    case 'multiple-choice':
    case 'dropdown':
      return isOption(field, value);
    case 'multiple-select':
      return Array.isArray(value) && value.every((entry: unknown) => isOption(field, entry));
    case 'yes-no':
      return value === null || value === 'yes' || value === 'no';
    case 'date':
      return Number.isInteger(value);
    case 'text':
    case 'textarea':
    case 'code':
      return typeof value === 'string';
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Lays `fieldValues` (`[{id, value}]`) over the fields of a form. Fields without a value keep theirs.
 * @throws ApiError 400 for an unknown field, a value of the wrong type, or a required field left empty
 */
export function fillFields(fields: readonly FeedbackField[], body: JsonObject): FeedbackField[] {
  const { fieldValues = [] } = body;
  if (!Array.isArray(fieldValues)) throw badRequest('fieldValues must be an array');
  const values = new Map<string, unknown>();
  for (const entry of fieldValues as unknown[]) {
    if (!isObject(entry) || typeof entry.id !== 'string') throw badRequest('Each of fieldValues must have an id');
    if (values.has(entry.id)) throw badRequest(`The field ${entry.id} was given twice`);
    values.set(entry.id, entry.value ?? null);
  }
  for (const id of values.keys()) {
    if (!fields.some((field) => field.id === id)) throw badRequest(`The form has no field ${id}`);
  }
  return fields.map((field) => {
    const value = values.has(field.id) ? values.get(field.id) : field.value;
    if (isEmpty(value)) {
      if (field.required) throw badRequest(`The field ${field.text} is required`);
      return { ...field, value: value ?? null };
    }
    if (!fits(field, value)) throw badRequest(`The value of ${field.text} does not fit a ${field.type} field`);
    return { ...field, value };
  });
}
