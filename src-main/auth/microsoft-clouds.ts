import type { Overrides } from '../settings/index.ts';

/** Where a sign-in goes unless the company says otherwise: any work account, and personal ones. */
export const defaultAuthority = 'https://login.microsoftonline.com/common';

/** Graph of each of Microsoft's clouds, by the host of the sign-in. */
const graphOf: Readonly<Record<string, string>> = {
  'login.microsoftonline.com': 'https://graph.microsoft.com',
  'login.windows.net': 'https://graph.microsoft.com',
  'login.microsoftonline.us': 'https://graph.microsoft.us',
  'login.partner.microsoftonline.cn': 'https://microsoftgraph.chinacloudapi.cn',
  'login.chinacloudapi.cn': 'https://microsoftgraph.chinacloudapi.cn',
};

export function isMicrosoftHost(host: string): boolean {
  return Object.hasOwn(graphOf, host) || host.endsWith('.ciamlogin.com');
}

/** Root of Graph for an authority, without a slash behind it. */
export function graphUrl(authority: string, overrides: Overrides): string {
  return overrides.graphUrl ?? `${graphOrigin(authority)}/v1.0`;
}

function graphOrigin(authority: string): string {
  const host = URL.canParse(authority) ? new URL(authority).hostname : '';
  return graphOf[host] ?? 'https://graph.microsoft.com';
}

/**
 * What is asked for (calendars.md 2.4): reading, and writing once the first event is made. In a cloud of its own a scope
 * names that cloud's Graph; msal-node adds what a refresh token needs.
 */
export function microsoftScopes(authority: string, isWriting: boolean): string[] {
  const names = ['User.Read', isWriting ? 'Calendars.ReadWrite' : 'Calendars.Read'];
  const origin = graphOrigin(authority);
  return origin === 'https://graph.microsoft.com' ? names : names.map((name) => `${origin}/${name}`);
}

/** An authority as a person writes it: a whole address, or only the tenant's id or domain. Null for anything else. */
export function authorityOf(text: string): string | null {
  const given = text.trim().replace(/\/+$/u, '');
  if (given === '') return defaultAuthority;
  if (/^[a-z0-9][a-z0-9.-]*$/iu.test(given)) return `https://login.microsoftonline.com/${given}`;
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') return null;
  return url.pathname === '/' ? `${url.origin}/common` : url.href;
}
