import type { Environment } from '../../src-preload/contract/connection.ts';
import { fail } from '../errors/index.ts';
import type { Overrides } from '../settings/index.ts';

/** Where one kind of Lever account lives (reference/lever-api.md section 1). Addresses have no slash behind them. */
export type LeverHosts = {
  readonly apiUrl: string;
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** The API root with a slash behind it; without the slash the consent page offers nothing. */
  readonly audience: string;
};

/** Where a demo Lever listens. */
export type DemoAddress = { readonly apiUrl: string; readonly authUrl: string };

const accounts = {
  production: { apiUrl: 'https://api.lever.co/v1', authUrl: 'https://auth.lever.co' },
  sandbox: { apiUrl: 'https://api.sandbox.lever.co/v1', authUrl: 'https://sandbox-lever.auth0.com' },
} as const;

export function leverHosts(
  environment: Environment,
  overrides: Overrides,
  demo: DemoAddress | null = null,
): LeverHosts {
  if (environment === 'demo') return hostsAt(demo ?? fail('connection.none'));
  const { apiUrl, authUrl } = accounts[environment];
  return hostsAt({ apiUrl: overrides.leverApiUrl ?? apiUrl, authUrl: overrides.leverAuthUrl ?? authUrl });
}

function hostsAt({ apiUrl, authUrl }: DemoAddress): LeverHosts {
  const [api, auth] = [apiUrl.replace(/\/+$/, ''), authUrl.replace(/\/+$/, '')];
  return {
    apiUrl: api,
    issuer: `${auth}/`,
    authorizeUrl: `${auth}/authorize`,
    tokenUrl: `${auth}/oauth/token`,
    audience: `${api}/`,
  };
}
