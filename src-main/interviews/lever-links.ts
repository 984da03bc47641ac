const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const leverPath = new RegExp(`^/(?:candidates|opportunities)/(${uuid})(?:/|$)`, 'iu');
const leverHosts: ReadonlySet<string> = new Set(['hire.lever.co', 'hire.sandbox.lever.co']);

/**
 * Ids of the candidates that a text links to in Lever (calendars.md section 5.2, rank 2). HTML entities are decoded and
 * the wrappings of Google and of Microsoft's safe links are taken off; the host must be Lever's own.
 */
export function leverCandidateIds(text: string): readonly string[] {
  const ids = new Set<string>();
  const decoded = text.replace(/&amp;|&#38;|&#x26;/giu, '&').replace(/&#x2f;|&#47;/giu, '/');
  for (const [address] of decoded.matchAll(/https?:\/\/[^\s"'<>]+/giu)) {
    const id = candidateIdIn(address, 2);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

function candidateIdIn(address: string, wrappings: number): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.toLowerCase();
  if (leverHosts.has(host)) return leverPath.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  const isGoogle = (host === 'www.google.com' || host === 'google.com') && url.pathname === '/url';
  const isSafeLink = host.endsWith('.safelinks.protection.outlook.com');
  const inner = isGoogle ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : url.searchParams.get('url');
  return (isGoogle || isSafeLink) && inner !== null && wrappings > 0 ? candidateIdIn(inner, wrappings - 1) : null;
}
