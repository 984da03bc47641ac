import { z } from 'zod';

/** Switches for tests and development (design section 6). A switch that is not set is absent. */
export type Overrides = {
  /** Stands for `https://api.lever.co/v1`, without a slash behind it, for both kinds of account. */
  readonly leverApiUrl?: string;
  /** Stands for `https://auth.lever.co`, without a slash behind it, for both kinds of account. */
  readonly leverAuthUrl?: string;
  readonly leverClientId?: string;
  readonly leverClientSecret?: string;
  readonly leverCallbackPort?: number;
  readonly googleApiUrl?: string;
  readonly googleAuthUrl?: string;
  readonly googleClientId?: string;
  readonly googleClientSecret?: string;
  readonly graphUrl?: string;
  readonly microsoftAuthority?: string;
  readonly microsoftClientId?: string;
  /** Follow addresses with plain HTTP requests instead of opening the system browser. */
  readonly openExternal?: 'fetch';
  /** Requests a second that Rubric takes of Lever's limit. */
  readonly leverRate?: number;
  /** Path of better-sqlite3's addon. */
  readonly sqliteBinding?: string;
  /** Print one line when the first screen is ready. */
  readonly printReady?: true;
  /** `none`: the demo Lever does not limit the request rate. */
  readonly demoRate?: 'none';
};

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  leverApiUrl: address,
  leverAuthUrl: address,
  leverClientId: text,
  leverClientSecret: text,
  leverCallbackPort: port,
  googleApiUrl: address,
  googleAuthUrl: address,
  googleClientId: text,
  googleClientSecret: text,
  graphUrl: address,
  microsoftAuthority: address,
  microsoftClientId: text,
  openExternal: z.literal('fetch'),
  leverRate: z.coerce.number().positive().max(10_000),
  sqliteBinding: text,
  printReady: z.string().transform(() => true as const),
  demoRate: z.literal('none'),
});

const names: { readonly [K in keyof z.infer<typeof schema>]: `RUBRIC_${string}` } = {
  leverApiUrl: 'RUBRIC_LEVER_API_URL',
  leverAuthUrl: 'RUBRIC_LEVER_AUTH_URL',
  leverClientId: 'RUBRIC_LEVER_CLIENT_ID',
  leverClientSecret: 'RUBRIC_LEVER_CLIENT_SECRET',
  leverCallbackPort: 'RUBRIC_LEVER_CALLBACK_PORT',
  googleApiUrl: 'RUBRIC_GOOGLE_API_URL',
  googleAuthUrl: 'RUBRIC_GOOGLE_AUTH_URL',
  googleClientId: 'RUBRIC_GOOGLE_CLIENT_ID',
  googleClientSecret: 'RUBRIC_GOOGLE_CLIENT_SECRET',
  graphUrl: 'RUBRIC_GRAPH_URL',
  microsoftAuthority: 'RUBRIC_MICROSOFT_AUTHORITY',
  microsoftClientId: 'RUBRIC_MICROSOFT_CLIENT_ID',
  openExternal: 'RUBRIC_OPEN_EXTERNAL',
  leverRate: 'RUBRIC_LEVER_RATE',
  sqliteBinding: 'RUBRIC_SQLITE_BINDING',
  printReady: 'RUBRIC_PRINT_READY',
  demoRate: 'RUBRIC_DEMO_RATE',
};

/**
 * The only reader of `RUBRIC_*` but the profile folder (`profile-switch.ts`). A packaged app ignores all of them. An empty variable counts as not set; one that cannot
 * be understood stops the start, with its name, because a test that runs with half its switches proves nothing.
 */
export function readOverrides(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): Overrides {
  if (isPackaged) return {};
  const set = Object.entries(names).flatMap(([key, name]) => {
    const value = env[name];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const parsed = schema.partial().safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const key = parsed.error.issues[0]?.path[0];
    const name = Object.entries(names).find(([known]) => known === key)?.[1] ?? 'RUBRIC_*';
    throw new Error(`${name} is set to something that Rubric cannot use`);
  }
  return withoutUndefined(parsed.data);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // Object.fromEntries forgets which member belongs to which key; only undefined ones were taken out.
  return Object.fromEntries(entries) as Defined<T>;
}
