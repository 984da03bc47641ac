import { createHash } from 'node:crypto';
import { z } from 'zod';
import { feedbackValueSchema } from '../../src-preload/contract/feedback-forms.ts';
import { allItems } from '../clients/lever/index.ts';
import { fail } from '../errors/index.ts';
import { hasShortId, markLine } from './marks.ts';
import { earliestFirst, type Route } from './routes.ts';

/** A form that was filled, fixed when the person submitted it. */
const feedbackExtraSchema = z.object({
  templateId: z.string(),
  /** The interview in Lever that asks for the form; both or neither. */
  panel: z.string().nullable(),
  interview: z.string().nullable(),
  values: z.array(z.object({ id: z.string(), value: feedbackValueSchema })),
  /** The text field that carries the export's id; null when the form has none. */
  markedField: z.string().nullable(),
  /** Milliseconds, of no other form of this scorecard: the second way to find it again. */
  completedAt: z.number().int(),
});
export type FeedbackExtra = z.infer<typeof feedbackExtraSchema>;

/**
 * Lever's own form. It is found again by the export's id in one of its texts, or by template and time, which no other form of
 * this scorecard has. Deleted forms stay readable (section 12) and count as delivered.
 */
export const feedbackRoute: Route = {
  scope: 'feedback:write',
  async make(item, _document, { lever, opportunityId, performAs }) {
    if (item.extra === null) throw fail('export.candidate-gone');
    const extra = feedbackExtraSchema.parse(JSON.parse(item.extra));
    const fieldValues = extra.values.map(({ id, value }) => ({
      id,
      value: id === extra.markedField ? marked(value, item.shortId) : value,
    }));
    const body = JSON.stringify(fieldValues);
    const feedback = {
      baseTemplateId: extra.templateId,
      ...(extra.panel !== null && extra.interview !== null ? { panel: extra.panel, interview: extra.interview } : {}),
      fieldValues,
      createdAt: extra.completedAt,
      completedAt: extra.completedAt,
    };
    return {
      facts: {
        sha256: createHash('sha256').update(body).digest('hex'),
        pages: 1,
        bytes: Buffer.byteLength(body),
      },
      async look() {
        const forms = await allItems((page) => lever.listFeedback(opportunityId, page), {});
        const found = forms.filter(
          (form) =>
            form.fields.some((field) => hasShortId(field.value, item.shortId)) ||
            (form.baseTemplateId === extra.templateId && form.createdAt === extra.completedAt),
        );
        const live = found.filter(({ deletedAt }) => deletedAt === null);
        const copies = earliestFirst(live.map(({ id, createdAt }) => ({ id, at: createdAt })));
        const leverId = copies[0] ?? found[0]?.id ?? null;
        const missing = leverId === null ? [() => lever.createFeedback(opportunityId, performAs, feedback)] : [];
        return { leverId, missing, copies };
      },
      remove: (feedbackId) => lever.deleteFeedback(opportunityId, performAs, feedbackId),
    };
  },
};

function marked(value: z.infer<typeof feedbackValueSchema>, shortId: string): string {
  const text = typeof value === 'string' ? value.trimEnd() : '';
  return text === '' ? markLine(shortId) : `${text}\n\n${markLine(shortId)}`;
}
