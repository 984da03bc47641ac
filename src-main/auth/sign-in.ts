import { z } from 'zod';
import type { Vault } from './vault.ts';

const vaultName = 'lever';

const environment = z.enum(['sandbox', 'production', 'demo']);

/** What the vault holds of a connection; scopes as Lever gave them. Times in milliseconds. */
const signInSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('oauth'),
    environment,
    refreshToken: z.string().min(1),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    grants: z.array(z.object({ scope: z.string(), isGranted: z.boolean() })),
    obtainedAt: z.number(),
  }),
  z.object({
    method: z.literal('api-key'),
    environment,
    apiKey: z.string().min(1),
    grants: z.array(z.object({ scope: z.string(), isGranted: z.boolean() })),
    obtainedAt: z.number(),
  }),
]);
export type StoredSignIn = z.infer<typeof signInSchema>;

/** Null when there is none, or when what is there cannot be understood: signed out, either way. */
export function readSignIn(vault: Vault): StoredSignIn | null {
  const text = vault.read(vaultName);
  if (text === null) return null;
  try {
    return signInSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeSignIn(vault: Vault, signIn: StoredSignIn, keep: 'store' | 'session'): Promise<void> {
  return vault.write(vaultName, JSON.stringify(signIn), keep);
}

export function removeSignIn(vault: Vault): Promise<void> {
  return vault.remove(vaultName);
}

export function signInKept(vault: Vault): ReturnType<Vault['kept']> {
  return vault.kept(vaultName);
}
