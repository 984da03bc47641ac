import { createHash, randomBytes } from 'node:crypto';
import { type DemoLever, type DemoLeverOptions, startDemoLever } from '../../../src-main/demo/index.ts';

/** A Tuesday morning in Berlin. */
export const TUESDAY = Date.parse('2026-11-24T08:00:00Z');

/** The parts of an answer that tests look at. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Json;
}

/** The members of Lever's records that tests read. One type for all: a test knows which record it asked for. */
export interface Json {
  data: Json & Json[];
  hasNext: boolean;
  next?: string;
  code: string;
  message: string;
  error: string;
  error_description: string;
  access_token: string;
  refresh_token: string;
  scope: string;
  id: string;
  name: string;
  text: string;
  email: string;
  emails: string[];
  value: unknown;
  type: string;
  state: string;
  stage: string;
  stages: Json[];
  rank: number;
  count: number;
  archived: { reason: string; archivedAt: number } | null;
  applications: Json[];
  contact: Json & string;
  location: unknown;
  owner: Json & string;
  sourcedBy: string | null;
  distributionChannels: string[];
  urls: unknown;
  createdAt: number;
  updatedAt: number | null;
  lastAdvancedAt: number;
  deletedAt: number | null;
  deletedBy: string;
  date: number;
  panel: string;
  fields: Json[];
  feedbackForms: string[];
  interviews: Json[];
  noteId: string;
  user: string | null;
  size: number;
  status: string;
}

const running: DemoLever[] = [];

/** Starts a demo workspace at a fixed time and without a rate limit; `closeAll` ends it. */
export async function start(options: DemoLeverOptions = {}): Promise<DemoLever> {
  const demo = await startDemoLever({ now: () => TUESDAY, rate: null, ...options });
  running.push(demo);
  return demo;
}

export async function closeAll(): Promise<void> {
  for (const demo of running.splice(0)) await demo.close();
}

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

export async function call(
  demo: DemoLever,
  path: string,
  init: { method?: string; auth?: string | null; json?: unknown; form?: FormData } = {},
): Promise<Reply> {
  const auth = init.auth === undefined ? basic(demo.apiKey) : init.auth;
  const response = await fetch(`${demo.apiUrl}${path}`, {
    method: init.method ?? 'GET',
    headers: {
      ...(auth === null ? {} : { authorization: auth }),
      ...(init.json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(init.json === undefined ? {} : { body: JSON.stringify(init.json) }),
    ...(init.form === undefined ? {} : { body: init.form }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** Every record of a list, page by page. */
export async function all(demo: DemoLever, path: string, limit = 100): Promise<Json[]> {
  const records: Json[] = [];
  let offset = '';
  for (;;) {
    const page = await call(demo, `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${offset}`);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    records.push(...page.body.data);
    if (!page.body.hasNext) return records;
    offset = `&offset=${encodeURIComponent(page.body.next ?? '')}`;
  }
}

export async function postingNamed(demo: DemoLever, text: string): Promise<Json> {
  const found = (await all(demo, '/postings')).find((posting) => posting.text === text);
  if (found === undefined) throw new Error(`There is no posting ${text}`);
  return found;
}

export async function opportunityNamed(demo: DemoLever, name: string): Promise<Json> {
  const found = (await all(demo, '/opportunities')).find((opportunity) => opportunity.name === name);
  if (found === undefined) throw new Error(`There is no opportunity of ${name}`);
  return found;
}

export async function userNamed(demo: DemoLever, name: string): Promise<Json> {
  const found = (await all(demo, '/users?includeDeactivated=true')).find((user) => user.name === name);
  if (found === undefined) throw new Error(`There is no user ${name}`);
  return found;
}

export interface Consent {
  redirectUri: string;
  verifier: string;
  /** Where the browser was sent. */
  target: URL | null;
  response: Response;
}

export const CALLBACK = 'http://127.0.0.1:49152/callback';
export const SCOPES = 'offline_access opportunities:read:admin postings:read:admin files:write:admin';

/** The browser's part of OAuth at a demo with `consent: 'redirect'`; `change` replaces or (undefined) drops parameters. */
export async function authorize(demo: DemoLever, change: Record<string, string | undefined> = {}): Promise<Consent> {
  const verifier = randomBytes(32).toString('base64url');
  const parameters: Record<string, string | undefined> = {
    client_id: demo.clientId,
    redirect_uri: CALLBACK,
    response_type: 'code',
    state: 'state-of-the-test',
    audience: `${demo.apiUrl}/`,
    scope: SCOPES,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  };
  const url = new URL(`${demo.authUrl}/authorize`);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  const response = await fetch(url, { redirect: 'manual' });
  const location = response.headers.get('location');
  return { redirectUri: CALLBACK, verifier, response, target: location === null ? null : new URL(location) };
}

export async function token(
  demo: DemoLever,
  fields: Record<string, string>,
  encoding: 'form' | 'json' = 'form',
): Promise<Reply> {
  const all = { client_id: demo.clientId, client_secret: demo.clientSecret, ...fields };
  const response = await fetch(`${demo.authUrl}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': encoding === 'form' ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: encoding === 'form' ? new URLSearchParams(all).toString() : JSON.stringify(all),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Consent and code exchange in one. */
export async function connect(demo: DemoLever, change: Record<string, string | undefined> = {}): Promise<Json> {
  const consent = await authorize(demo, change);
  const answer = await token(demo, {
    grant_type: 'authorization_code',
    code: consent.target?.searchParams.get('code') ?? '',
    redirect_uri: consent.redirectUri,
    code_verifier: consent.verifier,
  });
  if (answer.status !== 200) throw new Error(`The token endpoint answered ${answer.status}`);
  return answer.body;
}
