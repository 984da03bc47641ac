import type { AccountInfo, AuthenticationResult, ICachePlugin } from '@azure/msal-node';
import { RubricError } from '../errors/index.ts';
import { type AnswerPages, answerPage } from './answer-page.ts';
import { createMicrosoftApp, type MicrosoftApp } from './microsoft-app.ts';
import { microsoftScopes } from './microsoft-clouds.ts';
import { microsoftError } from './microsoft-failures.ts';

export type MicrosoftSignIn = {
  readonly app: MicrosoftApp;
  readonly isWriting: boolean;
  /** Address of the account that is meant; null for any. */
  readonly loginHint: string | null;
  readonly pages: AnswerPages;
  readonly openBrowser: (url: string) => Promise<void>;
  readonly limitMs?: number;
  readonly signal: AbortSignal;
  /** What MSAL keeps of an account; a sign-in with more rights builds on it. */
  readonly cache: string | null;
};

export type MicrosoftTokens = {
  /** MSAL's cache as text, the refresh token in it: for the vault alone. */
  readonly cache: string;
  readonly account: AccountInfo;
  readonly accessToken: string;
  readonly scopes: readonly string[];
};

const tenMinutes = 600_000;

/** A cache of MSAL over a text that somebody keeps. */
export function cachePluginOver(
  read: () => string | null,
  changed: (text: string) => Promise<void> | void,
): ICachePlugin {
  return {
    async beforeCacheAccess(context) {
      const text = read();
      if (text !== null) context.tokenCache.deserialize(text);
    },
    async afterCacheAccess(context) {
      if (context.cacheHasChanged) await changed(context.tokenCache.serialize());
    },
  };
}

/**
 * One sign-in in the browser (calendars.md 3.1). MSAL listens by itself and knows neither a time limit nor a way to stop:
 * both are here, and what it waits for is then ended by a refusal sent to its listener. Rejects with `calendar.*`,
 * 'connection.timed-out' or 'connection.cancelled'.
 */
export async function signInToMicrosoft(flow: MicrosoftSignIn): Promise<MicrosoftTokens> {
  if (flow.signal.aborted) throw new RubricError('connection.cancelled');
  let cache = flow.cache;
  const plugin = cachePluginOver(
    () => cache,
    (text) => {
      cache = text;
    },
  );
  let consent: URL | null = null;
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => {});
  const cancel = () => ended.reject(new RubricError('connection.cancelled'));
  const timer = setTimeout(() => ended.reject(new RubricError('connection.timed-out')), flow.limitMs ?? tenMinutes);
  flow.signal.addEventListener('abort', cancel, { once: true });
  try {
    const application = await createMicrosoftApp(flow.app, plugin);
    const answer = application.acquireTokenInteractive({
      scopes: microsoftScopes(flow.app.authority, flow.isWriting),
      openBrowser: async (url) => {
        consent = new URL(url);
        await flow.openBrowser(url);
      },
      successTemplate: answerPage(flow.pages.language, flow.pages.received),
      errorTemplate: answerPage(flow.pages.language, flow.pages.denied),
      ...(flow.loginHint === null ? { prompt: 'select_account' } : { loginHint: flow.loginHint }),
    });
    answer.catch(() => {});
    return resultOf(await Promise.race([answer, ended.promise]), cache);
  } catch (cause) {
    if (consent !== null) await stopListening(consent);
    throw microsoftError(cause);
  } finally {
    clearTimeout(timer);
    flow.signal.removeEventListener('abort', cancel);
  }
}

function resultOf(answer: AuthenticationResult, cache: string | null): MicrosoftTokens {
  if (answer.account === null || cache === null) throw new RubricError('calendar.bad-answer');
  return { cache, account: answer.account, accessToken: answer.accessToken, scopes: answer.scopes };
}

/** Ends MSAL's listener if it still waits; nobody hears of it otherwise. */
async function stopListening(consent: URL): Promise<void> {
  const redirect = consent.searchParams.get('redirect_uri');
  const state = consent.searchParams.get('state');
  if (redirect === null || state === null) return;
  await fetch(redirect, { method: 'POST', body: new URLSearchParams({ error: 'access_denied', state }) }).catch(
    () => {},
  );
}
