import { z } from 'zod';
import shippedFile from '../../resources/oauth-clients.json' with { type: 'json' };
import type { LeverAccount } from './open-settings.ts';
import type { Overrides } from './overrides.ts';

/** The id and secret that Lever issued for a registered OAuth app (reference/lever-api.md section 2). */
export type OAuthClient = { readonly clientId: string; readonly clientSecret: string };

const clientSchema = z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) });
const fileSchema = z.object({
  lever: z.object({ sandbox: clientSchema.optional(), production: clientSchema.optional() }).optional(),
  google: clientSchema.optional(),
  microsoft: z.object({ clientId: z.string().min(1), authority: z.url().optional() }).optional(),
});
export type ShippedClients = z.infer<typeof fileSchema>;

/** What `resources/oauth-clients.json` held when the app was built. */
export function shippedClients(file: unknown = shippedFile): ShippedClients {
  return fileSchema.parse(file);
}

export type ClientSources = {
  readonly overrides: Overrides;
  /** What the company entered in Settings: the id from settings, the secret from the vault. */
  readonly entered: OAuthClient | null;
  readonly shipped: ShippedClients;
};

/** The OAuth client for an account: a switch for tests, else what was entered in Settings, else what was shipped. */
export function findOAuthClient(
  account: LeverAccount,
  { overrides, entered, shipped }: ClientSources,
): OAuthClient | null {
  const { leverClientId, leverClientSecret } = overrides;
  if (leverClientId !== undefined && leverClientSecret !== undefined) {
    return { clientId: leverClientId, clientSecret: leverClientSecret };
  }
  return entered ?? shipped.lever?.[account] ?? null;
}
