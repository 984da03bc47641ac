import { RubricError } from '../errors/index.ts';

const mostRedirects = 10;
const limitMs = 30_000;

/**
 * Stands for the system browser in tests (`RUBRIC_OPEN_EXTERNAL=fetch`): follows the address with plain GET requests,
 * redirect by redirect, up to and including the loopback callback. Meant for consent pages that redirect by themselves.
 */
export async function followAddress(address: string, fetchAddress: typeof fetch = fetch): Promise<void> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetchAddress(url, { redirect: 'manual', signal: AbortSignal.timeout(limitMs) });
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return;
    url = new URL(location, url);
  }
  throw new RubricError('connection.refused', { reason: 'redirects' });
}
