import type { Shell } from 'electron';
import type { Logger } from '../logging/index.ts';

/** Where calendar accounts give their consent: Google, and Microsoft's clouds. */
const consentHosts: ReadonlySet<string> = new Set([
  ...['accounts.google.com', 'login.microsoftonline.com', 'login.microsoftonline.us', 'login.windows.net'],
  ...['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
]);

/** Hosts whose pages may be opened in the system's browser: Lever's, those of consent, and loopback for tests and demo. */
function isAllowed(address: URL, allowLoopback: boolean, authority: string): boolean {
  const isLoopback = address.hostname === '127.0.0.1' || address.hostname === 'localhost';
  if (isLoopback) return allowLoopback && (address.protocol === 'http:' || address.protocol === 'https:');
  if (address.protocol !== 'https:') return false;
  return (
    consentHosts.has(address.hostname) ||
    (URL.canParse(authority) && address.host === new URL(authority).host) ||
    address.hostname.endsWith('.ciamlogin.com') ||
    address.hostname === 'lever.co' ||
    address.hostname.endsWith('.lever.co') ||
    address.hostname === 'sandbox-lever.auth0.com'
  );
}

/**
 * The only way to the system's browser. Addresses come from Lever's answers or our own constants, never from the
 * renderer; any other host is refused and logged.
 */
export function createOpenExternal(options: {
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly allowLoopback: boolean;
  /** Where the company's own sign-in to Microsoft 365 is, as it was entered: a whole address. */
  readonly authority: () => string;
  readonly logger: Logger;
}): (url: string) => Promise<void> {
  return async (url) => {
    let address: URL;
    try {
      address = new URL(url);
    } catch {
      options.logger.warn('an address that is none was not opened');
      return;
    }
    if (!isAllowed(address, options.allowLoopback, options.authority())) {
      options.logger.warn('a foreign address was not opened', { host: address.hostname });
      return;
    }
    await options.shell.openExternal(address.href);
  };
}
