/** Redirects that are followed for one call. */
export const mostRedirects = 3;

/**
 * Where a redirect may lead: to `*.lever.co` over HTTPS (accounts in the EU are sent to their data centre), or to the
 * origin that is spoken to anyway. Null when it leads anywhere else; `Authorization` must not go there.
 */
export function allowedRedirect(from: URL, location: string | null, apiUrl: URL): URL | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const to = new URL(location, from);
  if (to.username !== '' || to.password !== '') return null;
  if (to.origin === apiUrl.origin) return to;
  const isLever = to.protocol === 'https:' && to.port === '' && to.hostname.endsWith('.lever.co');
  return isLever && apiUrl.hostname.endsWith('.lever.co') ? to : null;
}

/** 303 is left out: it says that the request was carried out, and where its result lies. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 307 || status === 308;
}
