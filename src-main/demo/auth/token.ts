import { createHash, timingSafeEqual } from 'node:crypto';
import { type Answer, json } from '../answers.ts';
import { isObject } from '../json-body.ts';
import { OFFLINE_ACCESS } from '../scopes.ts';
import type { Code, Grant, Grants } from './grants.ts';

export interface TokenOptions {
  clientId: string;
  clientSecret: string;
  accessTokenSeconds: number;
}

class TokenRefusal extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: string, description: string) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

/** Form fields or a JSON object of strings; both work (lever-api.md, section 2.2). */
function readFields(body: Buffer, contentType: string): Map<string, string> {
  const text = body.toString('utf8');
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return new Map(new URLSearchParams(text));
  if (!/^application\/json\b/i.test(contentType)) {
    throw new TokenRefusal(400, 'invalid_request', 'The body must be form-encoded or JSON');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value)) throw new TokenRefusal(400, 'invalid_request', 'The body is not a JSON object');
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(value)) if (typeof field === 'string') fields.set(name, field);
  return fields;
}

function required(fields: Map<string, string>, name: string): string {
  const value = fields.get(name);
  if (value === undefined || value === '') throw new TokenRefusal(400, 'invalid_request', `${name} is missing`);
  return value;
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function provesChallenge(challenge: Code['challenge'], verifier: string | undefined): boolean {
  if (challenge === undefined) return true;
  if (verifier === undefined) return false;
  const proof = challenge.method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
  return isSame(proof, challenge.value);
}

function grantOf(fields: Map<string, string>, grants: Grants): Grant {
  const type = required(fields, 'grant_type');
  if (type === 'refresh_token') {
    const grant = grants.takeRefreshToken(required(fields, 'refresh_token'));
    if (grant === undefined) throw new TokenRefusal(403, 'invalid_grant', 'Unknown or invalid refresh token.');
    return grant;
  }
  if (type !== 'authorization_code') {
    throw new TokenRefusal(400, 'unsupported_grant_type', `Unsupported grant type: ${type}`);
  }
  const redirectUri = required(fields, 'redirect_uri');
  const code = grants.takeCode(required(fields, 'code'));
  if (code === undefined) throw new TokenRefusal(403, 'invalid_grant', 'Invalid authorization code');
  if (code.redirectUri !== redirectUri) {
    throw new TokenRefusal(403, 'invalid_grant', 'The redirect URI is wrong.');
  }
  if (!provesChallenge(code.challenge, fields.get('code_verifier'))) {
    throw new TokenRefusal(403, 'invalid_grant', 'Failed to verify code verifier');
  }
  return code.grant;
}

/** `POST /oauth/token`: code exchange and refresh. Errors are `{error, error_description}` (section 2.3). */
export function answerToken(body: Buffer, contentType: string, options: TokenOptions, grants: Grants): Answer {
  try {
    const fields = readFields(body, contentType);
    const client = required(fields, 'client_id');
    const secret = required(fields, 'client_secret');
    if (!isSame(client, options.clientId) || !isSame(secret, options.clientSecret)) {
      throw new TokenRefusal(401, 'access_denied', 'Unauthorized');
    }
    const grant = grantOf(fields, grants);
    return json(
      200,
      {
        access_token: grants.issueAccessToken(grant),
        ...(grant.scopes.includes(OFFLINE_ACCESS) ? { refresh_token: grants.issueRefreshToken(grant) } : {}),
        token_type: 'Bearer',
        scope: grant.scopes.join(' '),
        expires_in: options.accessTokenSeconds,
      },
      { 'cache-control': 'no-store', pragma: 'no-cache' },
    );
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error;
    return json(
      error.status,
      { error: error.error, error_description: error.message },
      { 'cache-control': 'no-store' },
    );
  }
}
