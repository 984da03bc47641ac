import { z } from 'zod';
import type { AppError } from './errors.ts';
import { optionalFeatures } from './features.ts';
import { idSchema, nothingSchema } from './values.ts';

export type ConnectionKind = 'lever' | 'demo';
export type Environment = 'sandbox' | 'production' | 'demo';
export type AuthMethod = 'oauth' | 'api-key';

/** One permission that a feature needs, and whether Lever granted it (reference/lever-api.md section 3). */
export type Grant = {
  /** Lever's scope without the constant `:admin`, for example `files:write`. */
  readonly scope: string;
  readonly isGranted: boolean;
};

/** Where the sign-in is kept: the system's keyring, plainly on disk by choice, or in memory until the app quits. */
export type SecretsKept = 'keyring' | 'plain' | 'session';

export type Connection = {
  readonly id: string;
  readonly kind: ConnectionKind;
  readonly environment: Environment;
  readonly method: AuthMethod;
  readonly state: 'connected' | 'reconnect';
  /** Why a new sign-in is needed; null while connected. */
  readonly error: AppError | null;
  readonly connectedAt: number;
  /** Last answer from Lever, milliseconds; null before the first. */
  readonly lastContactAt: number | null;
  /** The Lever user that this person is; null until chosen. */
  readonly userId: string | null;
  readonly grants: readonly Grant[];
  readonly secretsKept: SecretsKept;
};

/** One thing that the set-up fetches. `total` is null until Lever told how much there is. */
export type SetupStep = {
  readonly what: 'sign-in' | 'users' | 'stages' | 'archive-reasons' | 'postings';
  readonly state: 'next' | 'running' | 'done';
  readonly done: number;
  readonly total: number | null;
};

/** A connection that is being made. */
export type Flow = {
  readonly kind: ConnectionKind;
  readonly step: 'browser' | 'setting-up' | 'connected' | 'failed';
  readonly error: AppError | null;
  readonly setup: readonly SetupStep[];
};

export type LeverUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly accessRole: string;
  readonly isDeactivated: boolean;
};

export type ConnectionState = {
  readonly connection: Connection | null;
  readonly flow: Flow | null;
  /** False when the system has no real keyring; the user then chooses how the sign-in is kept. */
  readonly hasKeyring: boolean;
  /** Preselected way of keeping the sign-in when there is no keyring. */
  readonly suggestedKeep: 'store' | 'session';
  /** Environments for which an OAuth client is configured (Settings, `resources/oauth-clients.json`). */
  readonly configuredClients: readonly ('sandbox' | 'production')[];
  /** The callback address that the OAuth app in Lever must have registered, exactly. */
  readonly callbackUrl: string;
};

export type AccessibleData = {
  readonly what: 'postings' | 'opportunities' | 'users' | 'stages' | 'archive-reasons';
  readonly count: number;
};

/** What Lever itself says there is; `count` is null when it may not be read or Lever could not be asked. */
export type ReportedData = {
  readonly what: AccessibleData['what'];
  readonly count: number | null;
  /** Lever tells no totals: there is at least one page more. */
  readonly isMore: boolean;
  readonly isAllowed: boolean;
};

/** What a shared connection holds, as far as a screen may know it. */
export type SharedConnection = {
  readonly environment: 'sandbox' | 'production';
  readonly method: AuthMethod;
  /** The connection is being made already; without a sign-in in the file, somebody has to consent in the browser. */
  readonly isStarted: boolean;
};

const keepSchema = z.enum(['store', 'session']);

export const connectionRequests = {
  get: nothingSchema,
  start: z.strictObject({
    method: z.enum(['oauth', 'api-key']),
    environment: z.enum(['sandbox', 'production']),
    keep: keepSchema,
    /** For OAuth; absent: those that are asked for by default, or that the connection was asked for before. */
    features: z.array(z.enum(optionalFeatures)).max(optionalFeatures.length).optional(),
    apiKey: z.string().trim().min(1).max(500).optional(),
    clientId: z.string().trim().min(1).max(500).optional(),
    clientSecret: z.string().trim().min(1).max(500).optional(),
  }),
  startDemo: nothingSchema,
  cancel: nothingSchema,
  finish: nothingSchema,
  disconnect: z.strictObject({ wipe: z.boolean() }),
  reconnect: nothingSchema,
  users: nothingSchema,
  setUser: z.strictObject({ userId: idSchema }),
  accessibleData: nothingSchema,
  /** Asks Lever, one request for each kind of data. */
  reportedData: nothingSchema,
  /** Whether the port of the callback address can be listened on. */
  callbackPort: nothingSchema,
  /** Writes a sealed file through the system's save dialog. */
  share: z.strictObject({ passphrase: z.string().min(10).max(500), withSignIn: z.boolean() }),
  /** Opens the system's file dialog; the chosen file waits in the main process for its passphrase. */
  chooseShared: nothingSchema,
  importShared: z.strictObject({ passphrase: z.string().min(1).max(500), keep: keepSchema }),
};
export type StartConnection = z.infer<typeof connectionRequests.start>;

export type ConnectionReplies = {
  get: ConnectionState;
  /** Answers as soon as the flow runs; `get` and the "changed" events tell how it goes. */
  start: null;
  startDemo: null;
  cancel: null;
  finish: null;
  disconnect: null;
  reconnect: null;
  users: readonly LeverUser[];
  setUser: null;
  accessibleData: readonly AccessibleData[];
  reportedData: readonly ReportedData[];
  callbackPort: { readonly port: number; readonly isFree: boolean };
  /** Null when the person closed the dialog. */
  share: { readonly fileName: string } | null;
  chooseShared: { readonly fileName: string } | null;
  importShared: SharedConnection;
};
