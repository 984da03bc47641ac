import type { IncomingMessage } from 'node:http';
import { ApiError } from './errors.ts';

/** Lever takes requests of up to 30 MB (lever-api.md, section 15). */
const LARGEST_BODY = 30 * 1024 * 1024;
const LARGEST_DRAIN = 4 * LARGEST_BODY;

/**
 * Reads a whole request body. One that is too large is read to its end and thrown away, within reason, because a
 * client that is still sending would otherwise see a broken connection in place of the refusal.
 * @throws ApiError 413
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    // Without an encoding set, a request's stream yields Buffers only.
    const bytes = piece as Buffer;
    size += bytes.length;
    if (size <= LARGEST_BODY) pieces.push(bytes);
    else pieces.length = 0;
    if (size > LARGEST_DRAIN) break;
  }
  if (size > LARGEST_BODY) {
    throw new ApiError(413, 'RequestEntityTooLarge', `The request is larger than ${LARGEST_BODY} bytes`);
  }
  return Buffer.concat(pieces, size);
}
