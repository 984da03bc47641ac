import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { optionalFeatures } from '../../src-preload/contract/features.ts';
import { settingsSchema } from '../../src-preload/contract/settings.ts';
import { fail } from '../errors/index.ts';

/**
 * A connection in a file, sealed with a passphrase: scrypt, then AES-256-GCM, both of Node's own. (age would do the same
 * with a key derivation in JavaScript, which holds up the main process for a second; Node's runs beside it.)
 */
const format = 1;

/** 128 MB and about half a second a guess. The numbers belong to the format, so that no file can ask for more. */
const cost = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;
const keyBytes = 32;
/** A shared connection is small; anything larger is something else. */
export const mostSharedBytes = 64 * 1024;

const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt);

const secret = z.string().min(1).max(10_000);
const grants = z.array(z.object({ scope: z.string().max(200), isGranted: z.boolean() })).max(100);

/** What the file holds. A refresh token is the sharing person's own sign-in, and there only if they said so. */
const contentSchema = z.object({
  environment: z.enum(['sandbox', 'production']),
  access: z.discriminatedUnion('method', [
    z.object({ method: z.literal('api-key'), apiKey: secret }),
    z.object({
      method: z.literal('oauth'),
      clientId: secret,
      clientSecret: secret,
      features: z.array(z.enum(optionalFeatures)),
      signIn: z.object({ refreshToken: secret, grants }).nullable(),
    }),
  ]),
  settings: settingsSchema.pick({ leverRate: true, callbackPort: true, ownDomains: true }),
});
export type SharedContent = z.infer<typeof contentSchema>;

const envelopeSchema = z.object({
  rubric: z.literal('connection'),
  format: z.literal(format),
  salt: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
});
export type SharedEnvelope = z.infer<typeof envelopeSchema>;

/** Bound to what is sealed, so that the head cannot be changed without the seal breaking. */
const head = Buffer.from(`rubric connection ${format}`);
const tagBytes = 16;

/** The text of the file. */
export async function sealShared(content: SharedContent, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  cipher.setAAD(head);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const envelope: SharedEnvelope = {
    rubric: 'connection',
    format,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** Reads the outside of a file. Throws 'connection.share-newer' or 'connection.share-unreadable'. */
export function readEnvelope(text: string): SharedEnvelope {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    fail('connection.share-unreadable', {}, cause);
  }
  const outside = z.object({ rubric: z.literal('connection'), format: z.number().int() }).safeParse(found);
  if (outside.success && outside.data.format > format) fail('connection.share-newer');
  const envelope = envelopeSchema.safeParse(found);
  return envelope.success ? envelope.data : fail('connection.share-unreadable');
}

/** Opens a file. Throws 'connection.share-passphrase' when it does not open, 'share-unreadable' when it holds rubbish. */
export async function openShared(envelope: SharedEnvelope, passphrase: string): Promise<SharedContent> {
  const salt = Buffer.from(envelope.salt, 'base64');
  const sealed = Buffer.from(envelope.sealed, 'base64');
  const nonce = Buffer.from(envelope.nonce, 'base64');
  if (sealed.length <= tagBytes || nonce.length !== 12) fail('connection.share-unreadable');
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  decipher.setAAD(head);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  let text: string;
  try {
    const open = decipher.update(sealed.subarray(0, sealed.length - tagBytes));
    text = Buffer.concat([open, decipher.final()]).toString('utf8');
  } catch {
    // Node's own error says nothing more, and nothing of what was tried may get into a log.
    return fail('connection.share-passphrase');
  }
  const content = contentSchema.safeParse(JSON.parse(text));
  return content.success ? content.data : fail('connection.share-unreadable');
}

/** The same passphrase typed on another keyboard is the same passphrase: it is normalised first. */
function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return derive(passphrase.normalize('NFKC'), salt, keyBytes, cost);
}
