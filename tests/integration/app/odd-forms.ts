import type { Oddity } from './odd-lever.ts';

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of an answer, whatever its envelope. */
export function recordsOf(body: unknown): Fields[] {
  if (!isFields(body)) return [];
  const { data } = body;
  return Array.isArray(data) ? data.filter(isFields) : isFields(data) ? [data] : [];
}

/** Changes each record of the answers to some paths. */
export const each =
  (path: RegExp, change: (record: Fields, index: number) => void): NonNullable<Oddity['change']> =>
  (answer, asked) => {
    if (path.test(asked)) recordsOf(answer.body).forEach(change);
  };

export const opportunities = /^\/opportunities(\/[\w-]+)?$/;
const anything = /^\//;

/** The same text of JSON with every time as a text, which is how the documentation prints some. */
function withTimesAsText(value: unknown): unknown {
  if (typeof value === 'number' && value > 1e11) return String(value);
  if (Array.isArray(value)) return value.map(withTimesAsText);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTimesAsText(inner)]));
}

/** Forms that lever-api.md records, prints, or leaves open, and that the demo Lever does not have by itself. */
export const forms: readonly [string, Oddity][] = [
  ['compressed', { send: 'gzip' }],
  ['in pieces', { send: 'in-pieces' }],
  [
    'with fields that nobody knows',
    { change: each(anything, (record) => Object.assign(record, { newer: { deep: [1] }, title: 7, resume: null })) },
  ],
  [
    'with times as text',
    {
      change: (answer) => {
        answer.body = withTimesAsText(answer.body);
      },
    },
  ],
  [
    'nested once more, as the documentation prints some answers',
    {
      change: (answer) => {
        const body = answer.body;
        if (isFields(body) && isFields(body.data)) answer.body = { data: { data: [body.data], hasNext: false } };
        else if (isFields(body) && Array.isArray(body.data)) answer.body = { data: body };
      },
    },
  ],
  [
    'bare where there is but one page',
    {
      change: (answer) => {
        const body = answer.body;
        if (isFields(body) && 'data' in body && body.hasNext !== true) answer.body = body.data;
      },
    },
  ],
  [
    'without hasNext, and with an empty next at the end',
    {
      change: (answer) => {
        if (!isFields(answer.body) || !Array.isArray(answer.body.data)) return;
        const { data, next } = answer.body;
        answer.body = { data, next: next ?? null };
      },
    },
  ],
  [
    'with objects in the place of ids',
    {
      change: each(/^\/opportunities$/, (record) => {
        for (const name of ['stage', 'owner', 'contact', 'sourcedBy']) {
          if (typeof record[name] === 'string') record[name] = { id: record[name], text: 'x', name: 'y' };
        }
        if (Array.isArray(record.followers)) record.followers = record.followers.map((id) => ({ id, name: 'y' }));
        for (const application of Array.isArray(record.applications) ? record.applications : []) {
          application.posting = { id: application.posting, text: 'z' };
        }
      }),
    },
  ],
  [
    'without expanded applications',
    {
      change: each(/^\/opportunities$/, (record) => {
        if (Array.isArray(record.applications)) record.applications = record.applications.map(({ id }) => id);
      }),
    },
  ],
  [
    'with nothing where something may be missing',
    {
      change: (answer, path) => {
        each(opportunities, (record) => {
          for (const name of ['headline', 'location', 'phones', 'links', 'tags', 'sources', 'origin', 'owner', 'urls'])
            record[name] = null;
          for (const name of ['followers', 'snoozedUntil', 'dataProtection', 'opportunityLocation', 'confidentiality'])
            delete record[name];
          record.updatedAt = null;
        })(answer, path, new URLSearchParams());
        each(/^\/postings/, (record) => {
          for (const name of ['categories', 'content', 'urls', 'distributionChannels', 'user', 'hiringManager'])
            record[name] = null;
          for (const name of ['workplaceType', 'country', 'owner', 'tags', 'updatedAt']) delete record[name];
        })(answer, path, new URLSearchParams());
        each(/^\/users/, (record) => {
          for (const name of ['photo', 'jobTitle', 'managerId', 'username', 'externalDirectoryId']) record[name] = null;
        })(answer, path, new URLSearchParams());
      },
    },
  ],
];
