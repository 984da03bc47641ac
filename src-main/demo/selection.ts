import { badRequest } from './errors.ts';
import type { Query } from './query.ts';

/** Members that `expand` may replace: each gives the object, or the objects, behind an id. */
export type Expansions<T> = Readonly<Record<string, (record: T) => unknown>>;

/**
 * Applies `expand` (ids become objects) and `include` (only the named members stay, expanded ones always stay), both
 * repeatable; expand wins (lever-api.md, section 4.4).
 * @param shown the record as the API shows it
 * @throws ApiError 400 for a member that cannot be expanded or does not exist
 */
export function select<T>(record: T, shown: object, query: Query, expansions: Expansions<T>): object {
  const expanded: Record<string, unknown> = {};
  for (const name of query.texts('expand')) {
    const expand = Object.hasOwn(expansions, name) ? expansions[name] : undefined;
    if (expand === undefined) throw badRequest(`${name} cannot be expanded`);
    expanded[name] = expand(record);
  }
  const included = query.texts('include');
  if (included.length === 0) return { ...shown, ...expanded };
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(shown)) {
    if (included.includes(name)) kept[name] = value;
  }
  return { ...kept, ...expanded };
}

/** What `expand` puts in the place of ids: the records that exist, in the order of the ids. */
export function resolve<T>(ids: readonly string[], find: (id: string) => T | undefined): T[] {
  return ids.map(find).filter((record) => record !== undefined);
}
