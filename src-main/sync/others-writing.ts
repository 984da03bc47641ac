import { allItems, type LeverFeedback, type LeverNote, type LeverReads } from '../clients/lever/index.ts';
import type { WriteHandle } from '../database/handles.ts';
import { type OthersForm, type OthersNote, putOthersWriting } from '../database/writes/others-writing.ts';
import { isRubricError } from '../errors/index.ts';
import { leverScoreOf } from '../interviews/lever-scores.ts';

/** Which of the two lists the connection may read. */
export type OthersScopes = { readonly feedback: boolean; readonly notes: boolean };

/** Lever refuses what the connection was not granted: an API key is only known by trying. */
async function orRefused<T>(isAllowed: boolean, read: () => Promise<T>): Promise<T | null> {
  if (!isAllowed) return null;
  try {
    return await read();
  } catch (cause) {
    if (isRubricError(cause, 'lever.forbidden')) return null;
    throw cause;
  }
}

function entriesOf(field: LeverFeedback['fields'][number]): OthersForm['entries'] {
  const { type, text: label, content } = field;
  switch (type) {
    case 'score-system':
      return [];
    case 'scorecard':
      return field.scores.map((line, index) => ({
        label: line,
        score: leverScoreOf(field.lines[index]?.score ?? null, []),
        text: field.lines[index]?.comment ?? '',
      }));
    case 'score':
      return [{ label, score: leverScoreOf(content, field.options), text: '' }];
    default: {
      const words = Array.isArray(content) ? content.join(', ') : typeof content === 'string' ? content : '';
      return [{ label, score: null, text: words }];
    }
  }
}

function toForm(form: LeverFeedback): OthersForm {
  const overall = form.fields.find(({ type }) => type === 'score-system');
  return {
    id: form.id,
    userId: form.user,
    title: form.text,
    at: form.completedAt ?? form.createdAt,
    recommendation: overall === undefined ? null : leverScoreOf(overall.content, overall.options),
    entries: form.fields.flatMap(entriesOf).filter(({ score, text }) => score !== null || text.trim() !== ''),
  };
}

function toNotes(note: LeverNote): readonly OthersNote[] {
  return note.fields
    .map((field, index) => ({
      id: `${note.id} ${index}`,
      userId: field.user ?? note.user,
      at: field.createdAt ?? note.createdAt,
      text: field.value,
    }))
    .filter(({ text }) => text.trim() !== '');
}

/**
 * Reads what was written about a candidate in Lever and keeps it. Deleted forms and notes (they stay readable, sections 12 and
 * 14) and secret notes, which are not for everybody, are left out. Rejects as every read of Lever's does.
 */
export async function readOthersWriting(
  opportunityId: string,
  options: {
    readonly lever: LeverReads;
    readonly write: () => WriteHandle;
    readonly allowed: OthersScopes;
    readonly now: () => number;
  },
): Promise<void> {
  const { lever, allowed } = options;
  const priority = { priority: 'interactive' } as const;
  const [forms, notes] = await Promise.all([
    orRefused(allowed.feedback, () =>
      allItems((page) => lever.listFeedback(opportunityId, { ...page, ...priority }), {}),
    ),
    orRefused(allowed.notes, () => allItems((page) => lever.listNotes(opportunityId, { ...page, ...priority }), {})),
  ]);
  const feedback = forms?.filter(({ deletedAt }) => deletedAt === null).map(toForm) ?? null;
  const written = notes?.filter(({ deletedAt, secret }) => deletedAt === null && !secret).flatMap(toNotes) ?? null;
  putOthersWriting(options.write(), opportunityId, { feedback, notes: written }, options.now());
}
