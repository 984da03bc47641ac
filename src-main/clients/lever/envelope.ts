import { z } from 'zod';

/** One page of a list. `raw` holds the same items as Lever sent them, in the same order, for whoever stores them whole. */
export type LeverPage<T> = {
  readonly items: readonly T[];
  readonly raw: readonly unknown[];
  /** Offset token of the next page, opaque; null on the last one. */
  readonly next: string | null;
  /** Lever's clock when it answered, milliseconds; null when it sent no date. */
  readonly serverDate: number | null;
};

/**
 * A list as recorded (`{data, hasNext, next?}`), without paging (`{data}`), nested once more (`{data: {data, hasNext}}`)
 * or bare: reference/lever-api.md sections 4.3, 15 and 19.
 */
export function listAnswer<T extends z.ZodType>(
  item: T,
): z.ZodType<{ items: z.output<T>[]; raw: unknown[]; next: string | null }> {
  const items = z.array(item);
  return z.unknown().transform((answer, context) => {
    const envelope = findList(answer);
    if (envelope === null) {
      context.addIssue({ code: 'custom', message: 'expected a list', path: ['data'] });
      return z.NEVER;
    }
    const parsed = items.safeParse(envelope.data);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: 'custom', message, path: ['data', ...path] });
      }
      return z.NEVER;
    }
    return { items: parsed.data, raw: envelope.data, next: envelope.next };
  });
}

/** The parsed item beside the same item as it came. */
export function withRaw<T extends z.ZodType>(item: T): z.ZodType<{ item: z.output<T>; raw: unknown }> {
  return z.unknown().transform((raw, context) => {
    const parsed = item.safeParse(raw);
    if (parsed.success) return { item: parsed.data, raw };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
    return z.NEVER;
  });
}

/** A single object, in its envelope or bare. */
export function singleAnswer<T extends z.ZodType>(item: T): z.ZodType<z.output<T>> {
  return z.preprocess((answer) => {
    if (!isRecord(answer) || !('data' in answer)) return answer;
    const { data } = answer;
    // `{"data": {"data": [one], "hasNext"}}`: the nested form that the documentation prints for some calls.
    if (isRecord(data) && Array.isArray(data.data)) return data.data[0];
    return data;
  }, item);
}

function findList(answer: unknown): { readonly data: unknown[]; readonly next: string | null } | null {
  if (Array.isArray(answer)) return { data: answer, next: null };
  if (!isRecord(answer)) return null;
  if (isRecord(answer.data)) return findList(answer.data);
  if (!Array.isArray(answer.data)) return null;
  const next = typeof answer.next === 'string' && answer.next !== '' ? answer.next : null;
  // "There is more" without a token would silently lose the rest of the list.
  if (answer.hasNext === true && next === null) return null;
  return { data: answer.data, next: answer.hasNext === false ? null : next };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
