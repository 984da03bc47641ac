import { randomBytes } from 'node:crypto';
import type { OAuth2Client } from 'google-auth-library';
import { isRubricError, RubricError } from '../errors/index.ts';
import type { OAuthClient } from '../settings/index.ts';
import type { AnswerPages } from './answer-page.ts';
import { callbackError, tokenError } from './google-failures.ts';
import { coversScopes, type GoogleHosts, googleScopes } from './google-hosts.ts';
import { openLoopback } from './loopback.ts';

export type GoogleSignIn = {
  readonly hosts: GoogleHosts;
  readonly client: OAuthClient;
  /** Whether events are to be made as well. */
  readonly isWriting: boolean;
  /** Address of the account that is meant; null for any. */
  readonly loginHint: string | null;
  readonly pages: AnswerPages;
  readonly openBrowser: (url: string) => Promise<void>;
  readonly limitMs?: number;
  readonly signal: AbortSignal;
};

export type GoogleTokens = {
  readonly refreshToken: string;
  readonly accessToken: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly scopes: readonly string[];
};

/** Google's own client for one app, loaded with the first sign-in. */
export async function googleClient(
  hosts: GoogleHosts,
  client: OAuthClient,
  redirectUri?: string,
): Promise<OAuth2Client> {
  const { OAuth2Client: Client } = await import('google-auth-library');
  return new Client({
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    endpoints: {
      oauth2AuthBaseUrl: hosts.authorizeUrl,
      oauth2TokenUrl: hosts.tokenUrl,
      oauth2RevokeUrl: hosts.revokeUrl,
    },
  });
}

/**
 * One sign-in in the browser with PKCE and an own listener on any free port (calendars.md 1.6). Rejects with
 * `calendar.*`, 'connection.timed-out' or 'connection.cancelled'.
 */
export async function signInToGoogle(flow: GoogleSignIn): Promise<GoogleTokens> {
  const state = randomBytes(32).toString('base64url');
  const loopback = await openLoopback({
    port: 0,
    path: '/cb/google',
    state,
    pages: flow.pages,
    signal: flow.signal,
    ...(flow.limitMs === undefined ? {} : { limitMs: flow.limitMs }),
  });
  try {
    const client = await googleClient(flow.hosts, flow.client, loopback.redirectUri);
    const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
    const { CodeChallengeMethod } = await import('google-auth-library');
    const asked = googleScopes(flow.isWriting);
    const address = client.generateAuthUrl({
      access_type: 'offline',
      // Without it a second consent brings no refresh token.
      prompt: flow.loginHint === null ? 'consent select_account' : 'consent',
      include_granted_scopes: true,
      scope: [...asked],
      state,
      code_challenge_method: CodeChallengeMethod.S256,
      ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge }),
      ...(flow.loginHint === null ? {} : { login_hint: flow.loginHint }),
    });
    const callback = await Promise.race([loopback.callback, browserFailure(flow.openBrowser(address))]);
    const code = callback.get('code');
    if (code === null) throw callbackError(callback.get('error') ?? '');
    const { tokens } = await client.getToken({ code, codeVerifier }).catch((cause: unknown) => {
      throw tokenError(cause);
    });
    if (flow.signal.aborted) throw new RubricError('connection.cancelled');
    const scopes = tokens.scope == null ? asked : tokens.scope.split(' ');
    if (!coversScopes(scopes, asked)) throw new RubricError('calendar.scope-missing');
    if (!tokens.refresh_token || !tokens.access_token) {
      throw new RubricError('calendar.sign-in-failed', { reason: 'no refresh token' });
    }
    return {
      refreshToken: tokens.refresh_token,
      accessToken: tokens.access_token,
      endsAt: tokens.expiry_date ?? 0,
      scopes,
    };
  } catch (cause) {
    loopback.cancel();
    throw cause;
  }
}

/** Rejects when no browser could be opened; that one was opened says nothing yet. */
async function browserFailure(opening: Promise<void>): Promise<never> {
  try {
    await opening;
  } catch (cause) {
    throw isRubricError(cause) ? cause : new RubricError('calendar.sign-in-failed', { reason: 'browser' }, cause);
  }
  return new Promise<never>(() => {});
}
