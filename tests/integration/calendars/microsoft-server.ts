import { createHash } from 'node:crypto';
import { type Answer, type Seen, startStandIn } from './stand-in.ts';

type Json = Record<string, unknown>;
type Row = { event: Json; version: number };

const clientId = '11111111-2222-4333-8444-555555555555';

/**
 * Microsoft's sign-in (form_post) and Graph as far as calendars.md sections 2 and 3 tell: delta links with the window
 * frozen inside, `@removed`, 410 for dead links, seven decimals without an offset, transactionId.
 */
export async function startMicrosoft({ shortPaths = false } = {}) {
  const email = 'ines.baumgartner@nordkap.example';
  /** Where sign-in and token are: Microsoft's paths, or those of calendars.md 3.3. */
  const signInRoot = shortPaths ? '' : '/tenant/oauth2/v2.0';
  let version = 1;
  let deadBefore = 0;
  let hasDelta = true;
  let failure: { error: string; error_description: string } | null = null;
  let made = 0;
  const codes = new Map<string, { challenge: string; scope: string; nonce: string | null }>();
  const refreshTokens = new Map<string, string>();
  const accessTokens = new Set<string>();
  const rows = new Map<string, Row>();
  const removed = new Map<string, number>();
  const ids = { oid: 'aaaaaaaa-0000-4000-8000-000000000001', tid: 'bbbbbbbb-0000-4000-8000-000000000002' };
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  function authorise({ url }: Seen): Answer {
    made += 1;
    const code = `code-${made}`;
    codes.set(code, {
      challenge: url.searchParams.get('code_challenge') ?? '',
      scope: url.searchParams.get('scope') ?? '',
      nonce: url.searchParams.get('nonce'),
    });
    const fields = { ...(failure ?? { code }), state: url.searchParams.get('state') ?? '' };
    const inputs = Object.entries(fields).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('"', '&quot;')}">`,
    );
    return {
      text: `<html><body><form method="post" action="${url.searchParams.get('redirect_uri')}">${inputs.join('')}</form><script>document.forms[0].submit()</script></body></html>`,
    };
  }

  function tokens(scope: string, nonce: string | null): Answer {
    made += 1;
    accessTokens.add(`ms-access-${made}`);
    refreshTokens.set(`ms-refresh-${made}`, scope);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: clientId,
      iss: `https://stand-in/${ids.tid}/v2.0`,
      sub: 'sub',
      oid: ids.oid,
      tid: ids.tid,
      preferred_username: email,
      name: 'Ines Baumgartner',
      exp: now + 3600,
      iat: now,
      ver: '2.0',
      ...(nonce === null ? {} : { nonce }),
    };
    return {
      json: {
        token_type: 'Bearer',
        scope,
        expires_in: 3600,
        ext_expires_in: 3600,
        access_token: `ms-access-${made}`,
        refresh_token: `ms-refresh-${made}`,
        client_info: base64({ uid: ids.oid, utid: ids.tid }),
        id_token: `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.x`,
      },
    };
  }

  function exchange(body: URLSearchParams): Answer {
    if (failure !== null) return { status: 400, json: failure };
    if (body.get('grant_type') === 'refresh_token') {
      const scope = refreshTokens.get(body.get('refresh_token') ?? '');
      if (scope === undefined) {
        return {
          status: 400,
          json: {
            error: 'invalid_grant',
            error_description: 'AADSTS50173: The provided grant has expired due to it being revoked.',
          },
        };
      }
      return tokens(scope, null);
    }
    const known = codes.get(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!known || known.challenge !== challenge) return { status: 400, json: { error: 'invalid_grant' } };
    return tokens(known.scope, known.nonce);
  }

  function refusal(status: number, code: string): Answer {
    return { status, json: { error: { code, message: code } } };
  }

  const startOf = (event: Json) => Date.parse(`${(event.start as { dateTime: string }).dateTime.slice(0, 19)}Z`); // as the tests put it

  function delta(url: URL): Answer {
    if (!hasDelta) return refusal(400, 'ErrorUnsupported');
    const link = url.searchParams.get('$deltatoken');
    const since = link === null ? 0 : Number(link);
    if (link !== null && since < deadBefore) return refusal(410, 'SyncStateNotFound');
    const from = Date.parse(url.searchParams.get('startDateTime') ?? '');
    const to = Date.parse(url.searchParams.get('endDateTime') ?? '');
    const changed = [...rows.values()].filter(
      (row) => row.version > since && (link !== null || (startOf(row.event) > from && startOf(row.event) < to)),
    );
    const gone =
      link === null
        ? []
        : [...removed].filter(([, at]) => at > since).map(([id]) => ({ id, '@removed': { reason: 'deleted' } }));
    const items = [...changed.map((row) => row.event), ...gone];
    const page = Number(url.searchParams.get('$skiptoken') ?? 0);
    const rest = items.slice(page * 2, page * 2 + 2);
    const isLast = (page + 1) * 2 >= items.length;
    const next = new URL(`${server.root}/v1.0/me/calendarView/delta`);
    if (isLast) next.searchParams.set('$deltatoken', String(version));
    else {
      for (const [name, value] of url.searchParams) next.searchParams.set(name, value);
      next.searchParams.set('$skiptoken', String(page + 1));
    }
    return { json: { value: rest, [isLast ? '@odata.deltaLink' : '@odata.nextLink']: next.href } };
  }

  function view(url: URL): Answer {
    const from = Date.parse(url.searchParams.get('startDateTime') ?? '');
    const to = Date.parse(url.searchParams.get('endDateTime') ?? '');
    const value = [...rows.values()]
      .map((row) => row.event)
      .filter((event) => startOf(event) >= from && startOf(event) < to);
    return { json: { value } };
  }

  function create(body: Json): Answer {
    const known = [...rows.values()].find((row) => row.event.transactionId === body.transactionId);
    if (known) return { status: 201, json: known.event };
    made += 1;
    const event = {
      ...body,
      id: `made-${made}`,
      iCalUId: `made-${made}@exchange`,
      type: 'singleInstance',
      organizer: { emailAddress: { address: email, name: 'Ines Baumgartner' } },
      isOrganizer: true,
      ...(body.isOnlineMeeting ? { onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/x' } } : {}),
    };
    put(event);
    return { status: 201, json: event };
  }

  function put(event: Json): void {
    version += 1;
    rows.set(String(event.id), { event, version });
  }

  const server = await startStandIn((seen) => {
    const { url, method } = seen;
    if (url.pathname === `${signInRoot}/authorize`) return authorise(seen);
    if (url.pathname === `${signInRoot}/token`) return exchange(new URLSearchParams(seen.body));
    if (!url.pathname.startsWith('/v1.0/')) return null;
    if (!accessTokens.has((seen.headers.authorization ?? '').replace('Bearer ', '')))
      return refusal(401, 'InvalidAuthenticationToken');
    const path = url.pathname.slice('/v1.0'.length);
    if (path === '/me')
      return { json: { mail: email, userPrincipalName: `upn-${email}`, displayName: 'Ines Baumgartner' } };
    if (path === '/me/calendars')
      return {
        json: {
          value: [
            { id: 'cal-1', name: 'Calendar', isDefaultCalendar: true },
            { id: 'cal-2', name: 'Birthdays', isDefaultCalendar: false },
          ],
        },
      };
    if (path === '/me/calendarView/delta') return delta(url);
    if (path === '/me/calendarView') return view(url);
    if (path === '/me/events' && method === 'POST') return create(JSON.parse(seen.body) as Json); // what the client wrote
    const id = /^\/me\/events\/(.+)$/.exec(path)?.[1];
    const row = id === undefined ? undefined : rows.get(decodeURIComponent(id));
    return row ? { json: row.event } : refusal(404, 'ErrorItemNotFound');
  });

  return {
    ...server,
    overrides: {
      graphUrl: `${server.root}/v1.0`,
      microsoftAuthority: `${server.root}/tenant`,
      microsoftClientId: clientId,
    },
    put,
    remove: (id: string) => {
      version += 1;
      rows.delete(id);
      removed.set(id, version);
    },
    /** Out of the window that the delta link holds: it comes as removed, and is still there. */
    moveAway: (event: Json) => {
      put(event);
      removed.set(String(event.id), version);
      const row = rows.get(String(event.id));
      if (row) row.version = 0;
    },
    events: () => [...rows.values()].map((row) => row.event),
    killDeltaLinks: () => {
      version += 1;
      deadBefore = version;
    },
    withoutDelta: () => {
      hasDelta = false;
    },
    /** The header of somebody who may read. */
    signedIn: () => {
      tokens('Calendars.Read', null);
      return `Bearer ms-access-${made}`;
    },
    expireAccess: () => accessTokens.clear(),
    revokeAll: () => {
      accessTokens.clear();
      refreshTokens.clear();
    },
    failSignIn: (error: string | null, description = '') => {
      failure = error === null ? null : { error, error_description: description };
    },
  };
}
export type MicrosoftServer = Awaited<ReturnType<typeof startMicrosoft>>;
