import { badRequest } from './errors.ts';

/**
 * What a query parameter may be: free text, repeatable text (a union), integer milliseconds, `true` or `false`, an
 * integer of 1 to 100, or repeatable words of a list.
 */
export type ParameterKind = 'text' | 'texts' | 'ms' | 'flag' | 'limit' | readonly string[];

export type QuerySpec = Readonly<Record<string, ParameterKind>>;

/** Checked query parameters. Only names of the spec can be asked for. */
export interface Query {
  text(name: string): string | undefined;
  /** Empty when absent. */
  texts(name: string): string[];
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  has(name: string): boolean;
}

function check(name: string, kind: ParameterKind, values: string[]): void {
  const repeatable = kind === 'texts' || typeof kind === 'object';
  if (!repeatable && values.length > 1) throw badRequest(`${name} may be given once`);
  for (const value of values) {
    if (typeof kind === 'object' && !kind.includes(value)) {
      throw badRequest(`${name} must be one of ${kind.join(', ')}`);
    }
    if (kind === 'ms' && !/^\d{1,15}$/.test(value)) throw badRequest(`${name} must be a timestamp in milliseconds`);
    if (kind === 'flag' && value !== 'true' && value !== 'false') throw badRequest(`${name} must be true or false`);
    if (kind === 'limit' && !(/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 100)) {
      throw badRequest(`${name} must be an integer from 1 to 100`);
    }
    if ((kind === 'text' || kind === 'texts') && value === '') throw badRequest(`${name} must not be empty`);
  }
}

/** Checks the parameters of a request; an unknown or malformed one is refused with 400. */
export function readQuery(sent: URLSearchParams, spec: QuerySpec): Query {
  const values = new Map<string, string[]>();
  for (const name of new Set(sent.keys())) {
    const kind = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (kind === undefined) throw badRequest(`Unknown parameter ${name}`);
    const given = sent.getAll(name);
    check(name, kind, given);
    values.set(name, given);
  }
  const first = (name: string) => values.get(name)?.[0];
  return {
    text: first,
    texts: (name) => values.get(name) ?? [],
    number: (name) => {
      const value = first(name);
      return value === undefined ? undefined : Number(value);
    },
    flag: (name) => {
      const value = first(name);
      return value === undefined ? undefined : value === 'true';
    },
    has: (name) => values.has(name),
  };
}

/** Whether a time lies in `<prefix>_start` to `<prefix>_end`, both inclusive. A null time lies in no range. */
export function withinRange(query: Query, prefix: string, time: number | null | undefined): boolean {
  const start = query.number(`${prefix}_start`);
  const end = query.number(`${prefix}_end`);
  if (start === undefined && end === undefined) return true;
  if (time === null || time === undefined) return false;
  return time >= (start ?? 0) && time <= (end ?? Number.MAX_SAFE_INTEGER);
}

/** The two parameters of a time range. */
export function rangeSpec(prefix: string): QuerySpec {
  return { [`${prefix}_start`]: 'ms', [`${prefix}_end`]: 'ms' };
}
