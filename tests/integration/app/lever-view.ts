import type { ReadHandle } from '../../../src-main/database/handles.ts';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import type { TestApp } from './app.ts';

/** What a comparison of Lever and the cache looks at. */
export type Visible = {
  readonly id: string;
  readonly posting: string;
  readonly contact: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly stage: string;
  readonly isArchived: boolean;
  readonly isAnonymized: boolean;
};

type Page = { data: Record<string, never>[]; hasNext: boolean; next?: string };

/** All items of a list of Lever, read over its own API with its own key. */
export async function readAll(lever: DemoLever, path: string, filters: Record<string, string> = {}) {
  const found: Record<string, never>[] = [];
  let offset: string | undefined;
  do {
    const query = new URLSearchParams({ ...filters, limit: '100', ...(offset ? { offset } : {}) });
    const answer = await fetch(`${lever.apiUrl}${path}?${query}`, {
      headers: { Authorization: `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}` },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const page = (await answer.json()) as Page; // Lever's list envelope
    found.push(...page.data);
    offset = page.hasNext ? page.next : undefined;
  } while (offset);
  return found;
}

const byId = (one: Visible, other: Visible) => (one.id < other.id ? -1 : 1);

/** What Lever shows of a posting's opportunities. */
export async function visibleInLever(lever: DemoLever, postingId: string): Promise<Visible[]> {
  const found = new Map<string, Visible>();
  for (const filter of ['posting_id', 'archived_posting_id']) {
    for (const item of await readAll(lever, '/opportunities', { [filter]: postingId })) {
      found.set(item.id ?? '', {
        id: item.id ?? '',
        posting: postingId,
        contact: item.contact ?? '',
        name: item.name ?? '',
        emails: item.emails ?? [],
        stage: item.stage ?? '',
        isArchived: item.archived !== null,
        isAnonymized: item.isAnonymized ?? false,
      });
    }
  }
  return [...found.values()].sort(byId);
}

/** Ids, in their order, and the names that these people have in Lever; empty where it does not show them. */
export async function namesInLever(lever: DemoLever, ids: readonly string[]): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const id of ids.toSorted()) {
    const answer = await fetch(`${lever.apiUrl}/opportunities/${id}`, {
      headers: { Authorization: `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}` },
    });
    const shown = await answer.json();
    const isShown = answer.ok && shown.data.confidentiality === 'non-confidential';
    found.push([id, isShown ? shown.data.name : '']);
  }
  return found;
}

/** The same of the cache. */
export function cached(app: TestApp, postingId: string): Visible[] {
  return cachedIn(app.keeper.get().read, postingId);
}

/** The same, from a store that is open without an app. */
export function cachedIn(read: ReadHandle, postingId: string): Visible[] {
  const rows = read
    .prepare(
      `SELECT id, contact_id, name, emails, stage_id, archived_at, is_anonymized FROM opportunity WHERE posting_id = ?`,
    )
    .all(postingId) as {
    id: string;
    contact_id: string;
    name: string;
    emails: string;
    stage_id: string;
    archived_at: number | null;
    is_anonymized: number;
  }[]; // its columns
  return rows
    .map((row) => ({
      id: row.id,
      posting: postingId,
      contact: row.contact_id,
      name: row.name,
      emails: JSON.parse(row.emails) as string[], // written as a list of texts
      stage: row.stage_id,
      isArchived: row.archived_at !== null,
      isAnonymized: row.is_anonymized === 1,
    }))
    .sort(byId);
}
