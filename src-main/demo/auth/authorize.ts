import { randomUUID } from 'node:crypto';
import { type Answer, html, redirect } from '../answers.ts';
import type { Clock } from '../clock.ts';
import { ALL_SCOPES, MOST_SCOPES, OFFLINE_ACCESS } from '../scopes.ts';
import { consentPage, expiredPage, mismatchPage } from './consent-page.ts';
import type { Code, Grants } from './grants.ts';

export interface AuthorizeOptions {
  account: string;
  clientId: string;
  /** Undefined: any loopback address. */
  redirectUris: readonly string[] | undefined;
  /** The only good value, with its trailing slash. */
  audience: string;
  consent: 'redirect' | 'page';
  denies: boolean;
  grantScopes: 'as-asked' | readonly string[];
}

/** The browser's side of OAuth (lever-api.md, section 2.1). */
export interface Authorize {
  /** `GET /authorize` */
  begin(query: URLSearchParams): Answer;
  /** The links of the consent page: `GET /consent/<ticket>?decision=allow|deny` */
  decide(ticket: string, decision: string | null): Answer;
}

interface Pending {
  redirectUri: string;
  state: string;
  scopes: string[];
  forApi: boolean;
  challenge: Code['challenge'];
}

function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, hash } = new URL(uri);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) && hash === '';
}

function back(redirectUri: string, values: Record<string, string>): Answer {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value);
  return redirect(target.href);
}

export function createAuthorize(options: AuthorizeOptions, grants: Grants, clock: Clock): Authorize {
  const pending = new Map<string, Pending>();

  function isRegistered(uri: string): boolean {
    return options.redirectUris === undefined ? isLoopback(uri) : options.redirectUris.includes(uri);
  }

  function grantedScopes(asked: readonly string[], forApi: boolean): string[] {
    const { grantScopes } = options;
    return asked.filter((scope) => {
      if (!ALL_SCOPES.has(scope)) return false;
      if (!forApi) return scope === OFFLINE_ACCESS;
      return grantScopes === 'as-asked' || grantScopes.includes(scope);
    });
  }

  function allow(request: Pending): Answer {
    const grant = { scopes: request.scopes, forApi: request.forApi, grantedAt: clock.now() };
    const code = grants.issueCode(grant, request.redirectUri, request.challenge);
    return back(request.redirectUri, { code, state: request.state });
  }

  function deny(request: Pending): Answer {
    return back(request.redirectUri, {
      state: request.state,
      error: 'access_denied',
      error_description: 'User did not authorize the request',
    });
  }

  return {
    begin: (query) => {
      const redirectUri = query.get('redirect_uri') ?? '';
      if (query.get('client_id') !== options.clientId || !isRegistered(redirectUri)) return html(400, mismatchPage());
      const state = query.get('state') ?? '';
      const refuse = (error: string, error_description: string) =>
        back(redirectUri, { ...(state === '' ? {} : { state }), error, error_description });
      if (query.get('response_type') !== 'code') {
        return refuse('unsupported_response_type', 'response_type must be code');
      }
      if (state === '') return refuse('invalid_request', 'state is missing');
      const asked = [...new Set((query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''))];
      if (asked.length === 0) return refuse('invalid_scope', 'scope is missing');
      if (asked.length > MOST_SCOPES) return refuse('invalid_scope', `An app has at most ${MOST_SCOPES} scopes`);
      const value = query.get('code_challenge');
      const method = query.get('code_challenge_method') ?? 'plain';
      if (value !== null && method !== 'S256' && method !== 'plain') {
        return refuse('invalid_request', 'code_challenge_method must be S256 or plain');
      }
      const forApi = query.get('audience') === options.audience;
      const request: Pending = {
        redirectUri,
        state,
        scopes: grantedScopes(asked, forApi),
        forApi,
        challenge: value === null ? undefined : { value, method: method === 'S256' ? 'S256' : 'plain' },
      };
      if (options.consent === 'redirect') return options.denies ? deny(request) : allow(request);
      const ticket = randomUUID();
      pending.set(ticket, request);
      const link = (decision: string) => `/consent/${ticket}?decision=${decision}`;
      return html(200, consentPage(options.account, request.scopes, link('allow'), link('deny')));
    },
    decide: (ticket, decision) => {
      const request = pending.get(ticket);
      if (request === undefined || (decision !== 'allow' && decision !== 'deny')) return html(400, expiredPage());
      pending.delete(ticket);
      // Whoever lacks the role of a Super Admin fails at the end of the flow, whatever was clicked.
      return decision === 'allow' && !options.denies ? allow(request) : deny(request);
    },
  };
}
