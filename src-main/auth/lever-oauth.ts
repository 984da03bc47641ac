import { randomBytes } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import type { Grant } from '../../src-preload/contract/connection.ts';
import { isRubricError, RubricError } from '../errors/index.ts';
import type { OAuthClient } from '../settings/index.ts';
import type { AnswerPages } from './answer-page.ts';
import type { LeverHosts } from './lever-hosts.ts';
import { openLoopback } from './loopback.ts';
import { compareScopes, grantedScopes } from './scopes.ts';
import { exchangeCode, oauthParties, type TokenAnswer, word } from './token-endpoint.ts';

export type OAuthFlow = {
  readonly hosts: LeverHosts;
  readonly client: OAuthClient;
  readonly port: number;
  readonly scopes: readonly string[];
  readonly pages: AnswerPages;
  readonly openBrowser: (url: string) => Promise<void>;
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
};

export type OAuthResult = {
  readonly tokens: TokenAnswer;
  readonly refreshToken: string;
  readonly grants: readonly Grant[];
};

/** One sign-in in the browser: consent page, callback, code for tokens. Rejects with a `connection.*` or `lever.*` code. */
export async function signIn(flow: OAuthFlow): Promise<OAuthResult> {
  const { hosts, client, port, scopes, pages, openBrowser, limitMs, signal } = flow;
  const state = randomBytes(32).toString('base64url');
  const verifier = oauth.generateRandomCodeVerifier();
  const loopback = await openLoopback({
    port,
    state,
    pages,
    ...(limitMs === undefined ? {} : { limitMs }),
    ...(signal === undefined ? {} : { signal }),
  });
  const address = await authorizeAddress({ hosts, client, scopes, state, verifier, redirectUri: loopback.redirectUri });
  const callback = await Promise.race([loopback.callback, browserFailure(openBrowser(address))]).catch(
    (error: unknown) => {
      loopback.cancel();
      throw error;
    },
  );
  const tokens = await exchangeCode(
    hosts,
    client,
    validated(hosts, client, callback, state),
    loopback.redirectUri,
    verifier,
  );
  if (signal?.aborted) throw new RubricError('connection.cancelled');
  if (tokens.refreshToken === null) throw new RubricError('connection.no-offline-access');
  const granted = grantedScopes(scopes, tokens.scope);
  // A refresh token is `offline_access`, whether the answer's list of scopes says so or not.
  const grants = compareScopes(scopes, [...granted, 'offline_access']);
  return { tokens, refreshToken: tokens.refreshToken, grants };
}

/** Rejects when no browser could be opened; that one was opened says nothing yet. */
async function browserFailure(opening: Promise<void>): Promise<never> {
  try {
    await opening;
  } catch (error) {
    throw isRubricError(error) ? error : new RubricError('connection.refused', { reason: 'browser' }, error);
  }
  return new Promise<never>(() => {});
}

type AddressParts = {
  readonly hosts: LeverHosts;
  readonly client: OAuthClient;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
};

/** The address of the consent page (reference/lever-api.md section 2.1); PKCE goes in addition to the secret. */
async function authorizeAddress(parts: AddressParts): Promise<string> {
  const url = new URL(parts.hosts.authorizeUrl);
  url.search = new URLSearchParams({
    client_id: parts.client.clientId,
    redirect_uri: parts.redirectUri,
    response_type: 'code',
    state: parts.state,
    audience: parts.hosts.audience,
    scope: parts.scopes.join(' '),
    prompt: 'consent',
    code_challenge: await oauth.calculatePKCECodeChallenge(parts.verifier),
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}

function validated(hosts: LeverHosts, client: OAuthClient, callback: URLSearchParams, state: string): URLSearchParams {
  const { server, own } = oauthParties(hosts, client);
  try {
    return oauth.validateAuthResponse(server, own, callback, state);
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError)) throw new RubricError('connection.refused', {}, error);
    // The error holds the callback with its state, so it is not kept as the cause.
    if (error.error === 'access_denied') throw new RubricError('connection.consent-denied');
    throw new RubricError('connection.refused', { reason: word(error.error) });
  }
}
