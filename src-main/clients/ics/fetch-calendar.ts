import { fail, RubricError } from '../../errors/index.ts';

const mostBytes = 10 * 1024 * 1024;
const limitMs = 30_000;
const mostRedirects = 5;

/** What an address gave: its text with the mark of this version, or nothing new since the mark that was sent. */
export type FetchedCalendar =
  | { readonly isSame: true }
  | { readonly isSame: false; readonly text: string; readonly etag: string | null };

/**
 * The address of a calendar as it is stored and asked: `webcal:` is https. Only https is read, and plain http on this
 * computer; throws `calendar.address-refused` otherwise.
 */
export function calendarAddress(text: string): string {
  const written = text.trim().replace(/^webcals?:/iu, 'https:');
  if (!URL.canParse(written)) fail('calendar.address-refused');
  const url = new URL(written);
  if (!isAllowed(url)) fail('calendar.address-refused');
  url.hash = '';
  return url.href;
}

function isAllowed(url: URL): boolean {
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
}

/**
 * Reads a subscribed calendar, unless it is the version of `etag`. Throws `calendar.offline`, `calendar.unavailable`,
 * `calendar.quota` {seconds}, `calendar.address-gone`, `calendar.address-refused`, `calendar.too-large`.
 */
export async function fetchCalendar(
  address: string,
  etag: string | null,
  signal: AbortSignal,
): Promise<FetchedCalendar> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  let url = new URL(calendarAddress(address));
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(url, etag, limited);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
      await response.body?.cancel();
      if (!URL.canParse(location, url)) fail('calendar.address-gone');
      const next = new URL(location, url);
      // From the open net onto this computer is no way that a calendar goes.
      if (!isAllowed(next) || (next.protocol === 'http:' && url.protocol === 'https:'))
        fail('calendar.address-refused');
      url = next;
      continue;
    }
    if (response.status === 304) return { isSame: true };
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    return { isSame: false, text: await readText(response), etag: response.headers.get('etag') };
  }
  return fail('calendar.address-gone');
}

async function ask(url: URL, etag: string | null, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'text/calendar, */*;q=0.5', ...(etag === null ? {} : { 'if-none-match': etag }) },
    });
  } catch (cause) {
    throw new RubricError('calendar.offline', {}, cause);
  }
}

function refusal(response: Response): RubricError {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after')) || 600;
    return new RubricError('calendar.quota', { seconds });
  }
  if (response.status >= 500) return new RubricError('calendar.unavailable', { status: response.status });
  return new RubricError('calendar.address-gone');
}

/** The text, counted while it comes: a wrong or missing length must not fill the memory. */
async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body) {
      bytes += part.byteLength;
      if (bytes > mostBytes) fail('calendar.too-large', { most: 10 });
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof RubricError) throw cause;
    throw new RubricError('calendar.offline', {}, cause);
  }
  return Buffer.concat(parts).toString('utf8');
}
