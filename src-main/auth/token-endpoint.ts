import * as oauth from 'oauth4webapi';
import { isRubricError, RubricError } from '../errors/index.ts';
import type { OAuthClient } from '../settings/index.ts';
import type { LeverHosts } from './lever-hosts.ts';

/** What the token endpoint gave (reference/lever-api.md section 2.2). */
export type TokenAnswer = {
  readonly accessToken: string;
  /** Null when Lever gave none: without `offline_access`, or when a refresh did not rotate. */
  readonly refreshToken: string | null;
  /** Space-separated; undefined when the answer did not say. */
  readonly scope: string | undefined;
  /** Seconds; Lever's tokens live for an hour. */
  readonly expiresIn: number;
};

const limitMs = 20_000;
const defaultLifetime = 3600;

/** Exchanges the code of a callback. `callback` has passed `validateAuthResponse`. */
export async function exchangeCode(
  hosts: LeverHosts,
  client: OAuthClient,
  callback: URLSearchParams,
  redirectUri: string,
  verifier: string,
): Promise<TokenAnswer> {
  const { server, own } = oauthParties(hosts, client);
  return ask('exchange', async () => {
    const authentication = oauth.ClientSecretPost(client.clientSecret);
    const options = requestOptions(hosts);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      own,
      authentication,
      callback,
      redirectUri,
      verifier,
      options,
    );
    return oauth.processAuthorizationCodeResponse(server, own, await checked(response));
  });
}

/** Trades a refresh token for a new pair. */
export async function refresh(hosts: LeverHosts, client: OAuthClient, refreshToken: string): Promise<TokenAnswer> {
  const { server, own } = oauthParties(hosts, client);
  return ask('refresh', async () => {
    const authentication = oauth.ClientSecretPost(client.clientSecret);
    const response = await oauth.refreshTokenGrantRequest(
      server,
      own,
      authentication,
      refreshToken,
      requestOptions(hosts),
    );
    return oauth.processRefreshTokenResponse(server, own, await checked(response));
  });
}

/** Lever's server and our client, as oauth4webapi wants them told. Lever publishes no metadata document. */
export function oauthParties(
  hosts: LeverHosts,
  client: OAuthClient,
): { readonly server: oauth.AuthorizationServer; readonly own: oauth.Client } {
  return {
    server: { issuer: hosts.issuer, authorization_endpoint: hosts.authorizeUrl, token_endpoint: hosts.tokenUrl },
    own: { client_id: client.clientId },
  };
}

function requestOptions(hosts: LeverHosts): oauth.TokenEndpointRequestOptions {
  return { signal: () => AbortSignal.timeout(limitMs), [oauth.allowInsecureRequests]: isLoopback(hosts.tokenUrl) };
}

/** Plain HTTP is spoken only with this computer: the demo Lever, and servers of tests. */
function isLoopback(address: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(address).hostname);
}

/** Sorts out what is no answer to the question: trouble of the server's, and a body that only looks like an error. */
async function checked(response: Response): Promise<Response> {
  const { status } = response;
  if (status === 429) throw new RubricError('lever.rate-limited', { call, status });
  if (status >= 500) throw new RubricError('lever.unavailable', { call, status });
  return response;
}

const call = 'POST /oauth/token';

async function ask(
  what: 'exchange' | 'refresh',
  request: () => Promise<oauth.TokenEndpointResponse>,
): Promise<TokenAnswer> {
  try {
    const answer = await request();
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? null,
      scope: answer.scope,
      expiresIn: answer.expires_in ?? defaultLifetime,
    };
  } catch (error) {
    throw tokenFailure(what, error);
  }
}

/** What a failure at the token endpoint means (reference/lever-api.md section 2.3). */
function tokenFailure(what: 'exchange' | 'refresh', error: unknown): RubricError {
  if (isRubricError(error)) return error;
  if (error instanceof oauth.ResponseBodyError) {
    if (error.error === 'invalid_grant') {
      return new RubricError(what === 'exchange' ? 'connection.code-expired' : 'connection.revoked', {}, error);
    }
    if (['temporarily_unavailable', 'server_error'].includes(error.error)) {
      return new RubricError('lever.unavailable', { call, status: error.status }, error);
    }
    const isClient = ['invalid_client', 'access_denied', 'unauthorized_client'].includes(error.error);
    if (isClient || error.status === 401) return new RubricError('connection.wrong-secret', {}, error);
    return new RubricError('connection.refused', { reason: word(error.error), status: error.status }, error);
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError && error.status === 401) {
    return new RubricError('connection.wrong-secret', {}, error);
  }
  if (error instanceof oauth.OperationProcessingError) return responseFailure(error);
  if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new RubricError('lever.timeout', { call }, error);
  }
  if (error instanceof TypeError) return new RubricError('lever.offline', { call }, error);
  return new RubricError('lever.bad-answer', { call, detail: 'unexpected form' }, error);
}

/**
 * An answer that is neither tokens nor an OAuth error. Only 401 says something of Lever's (a wrong secret); any other
 * may come from a proxy or a hotel's login page, and must sign nobody out.
 */
function responseFailure(error: oauth.OperationProcessingError): RubricError {
  if (error.cause instanceof Response && error.cause.status === 401) {
    return new RubricError('connection.wrong-secret', { status: 401 });
  }
  return new RubricError('lever.bad-answer', { call, detail: error.code ?? 'unexpected form' });
}

/** An error name of the server's, fit for a sentence: names are short words, anything else is left out. */
export function word(text: string): string {
  return /^[a-z_]{1,40}$/.test(text) ? text : 'unknown';
}
