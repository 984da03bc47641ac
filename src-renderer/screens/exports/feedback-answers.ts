import type { FeedbackAnswer, FeedbackFormField, FeedbackValue } from '../../../src-preload/contract/feedback-forms.ts';
import { formatDay, formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';

/** What would be sent for an answer; null for nothing. `skills` has its lines instead. */
export function sentValue(field: FeedbackFormField, answer: FeedbackAnswer): FeedbackValue {
  if (answer.source === 'own') return answer.own;
  return field.choices.find(({ source }) => source === answer.source)?.value ?? null;
}

export function isAnswered(field: FeedbackFormField, answer: FeedbackAnswer): boolean {
  if (answer.source === 'skills') return true;
  const value = sentValue(field, answer);
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Where a field is filled from, in words. */
export function sourceText(source: string): string {
  if (source.startsWith('skill:')) return t('exports.feedback.source.skill', { name: source.slice('skill:'.length) });
  switch (source) {
    case 'recommendation':
    case 'summary':
    case 'notes':
    case 'strengths':
    case 'concerns':
    case 'evidence':
    case 'date':
    case 'skills':
    case 'own':
      return t(`exports.feedback.source.${source}`);
    default:
      return t('exports.feedback.source.empty');
  }
}

/** A value as people read it. */
export function valueText(field: FeedbackFormField, value: FeedbackValue): string {
  if (value === null) return '';
  if (field.type === 'date' && typeof value === 'number') return formatDay(value);
  if (typeof value === 'number') return t('exports.feedback.score', { score: value });
  if (field.type === 'yes-no') return value === 'yes' ? t('exports.feedback.yes') : t('exports.feedback.no');
  if (typeof value === 'string') return value;
  return formatList(value.map((item) => (typeof item === 'string' ? item : String(item.score))));
}
