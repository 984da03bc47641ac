import type { Configuration, ICachePlugin, PublicClientApplication } from '@azure/msal-node';
import { z } from 'zod';
import { isMicrosoftHost } from './microsoft-clouds.ts';

export type MicrosoftApp = { readonly clientId: string; readonly authority: string };

const discoverySchema = z.object({
  issuer: z.string().optional(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.string().optional(),
  end_session_endpoint: z.string().optional(),
});

const discoveryLimitMs = 5_000;

/** MSAL for one app and one cache, loaded with the first use. Its own log is off: it may name accounts. */
export async function createMicrosoftApp(
  app: MicrosoftApp,
  cachePlugin: ICachePlugin,
): Promise<PublicClientApplication> {
  const { PublicClientApplication: Application } = await import('@azure/msal-node');
  return new Application({
    auth: { clientId: app.clientId, ...(await authorityConfiguration(app.authority)) },
    cache: { cachePlugin },
    system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => {} } },
  });
}

/**
 * An authority in MSAL's terms. A host that is not Microsoft's is vouched for by the company that entered it. MSAL wants
 * https; for a stand-in on loopback (tests alone: the override is not read in a packaged app) it is given the endpoints
 * as metadata, which may be plain http (calendars.md 3.3).
 */
async function authorityConfiguration(authority: string): Promise<Omit<Configuration['auth'], 'clientId'>> {
  const url = new URL(authority);
  if (url.protocol === 'https:') {
    return isMicrosoftHost(url.hostname) ? { authority } : { authority, knownAuthorities: [url.host] };
  }
  const tenant = url.pathname.replace(/\/+$/u, '') || '/common';
  const secure = `https://${url.host}${tenant}`;
  const found =
    (await discover(`${url.origin}${tenant}/v2.0/.well-known/openid-configuration`)) ??
    (await discover(`${authority}/.well-known/openid-configuration`));
  const root = found === null ? await endpointRoot(url.origin, tenant) : '';
  const metadata = {
    issuer: `${secure}/v2.0`,
    authorization_endpoint: `${root}/authorize`,
    token_endpoint: `${root}/token`,
    jwks_uri: `${url.origin}${tenant}/discovery/v2.0/keys`,
    end_session_endpoint: `${url.origin}${tenant}/oauth2/v2.0/logout`,
    ...found,
  };
  return { authority: secure, knownAuthorities: [url.host], authorityMetadata: JSON.stringify(metadata) };
}

/** Where a stand-in without discovery has its endpoints: Microsoft's paths, or those of calendars.md 3.3. */
async function endpointRoot(origin: string, tenant: string): Promise<string> {
  const usual = `${origin}${tenant}/oauth2/v2.0`;
  for (const root of [usual, `${origin}${tenant}`, origin]) {
    const request = { method: 'POST', body: new URLSearchParams(), signal: AbortSignal.timeout(discoveryLimitMs) };
    const response = await fetch(`${root}/token`, request).catch(() => null);
    await response?.body?.cancel();
    if (response !== null && response.status !== 404) return root;
  }
  return usual;
}

async function discover(address: string): Promise<object | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(discoveryLimitMs) });
    const parsed = discoverySchema.safeParse(response.ok ? await response.json() : null);
    return parsed.success
      ? Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
      : null;
  } catch {
    return null;
  }
}
