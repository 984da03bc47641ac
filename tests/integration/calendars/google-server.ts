import { createHash } from 'node:crypto';
import { type Answer, type Seen, startStandIn } from './stand-in.ts';

type Json = Record<string, unknown>;
type Row = { event: Json; version: number };

/**
 * Google's sign-in and Calendar API as far as calendars.md section 1 tells: PKCE, refresh tokens, sync tokens that refuse
 * a window beside them, 410 for dead ones, own ids with 409. Every account is `ines@…` unless told otherwise.
 */
export async function startGoogle(email = 'ines.baumgartner@nordkap.example') {
  let version = 1;
  let email_ = email;
  let deadBefore = 0;
  const codes = new Map<string, { challenge: string; scope: string; redirectUri: string }>();
  const refreshTokens = new Map<string, string>();
  const accessTokens = new Map<string, string>();
  const calendars = new Map<string, Map<string, Row>>([[email, new Map()]]);
  let made = 0;
  let denied: string | null = null;
  let dropScope = '';

  function token(grant: string, scope: string): Answer {
    made += 1;
    accessTokens.set(`access-${made}`, scope);
    return {
      json: {
        access_token: `access-${made}`,
        expires_in: 3600,
        token_type: 'Bearer',
        scope,
        ...(grant === '' ? {} : { refresh_token: grant }),
      },
    };
  }

  function authorise({ url }: Seen): Answer {
    const redirectUri = url.searchParams.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    if (denied !== null) back.searchParams.set('error', denied);
    else {
      made += 1;
      const scope = (url.searchParams.get('scope') ?? '')
        .split(' ')
        .filter((one) => !dropScope || !one.endsWith(dropScope))
        .join(' ');
      codes.set(`code-${made}`, { challenge: url.searchParams.get('code_challenge') ?? '', scope, redirectUri });
      back.searchParams.set('code', `code-${made}`);
    }
    return { status: 302, headers: { location: back.href } };
  }

  function exchange(body: URLSearchParams): Answer {
    if (body.get('client_id') !== 'google-client') return { status: 401, json: { error: 'invalid_client' } };
    if (body.get('grant_type') === 'refresh_token') {
      const scope = refreshTokens.get(body.get('refresh_token') ?? '');
      return scope === undefined ? { status: 400, json: { error: 'invalid_grant' } } : token('', scope);
    }
    const known = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!known || known.challenge !== challenge || known.redirectUri !== body.get('redirect_uri')) {
      return { status: 400, json: { error: 'invalid_grant' } };
    }
    made += 1;
    refreshTokens.set(`refresh-${made}`, known.scope);
    return token(`refresh-${made}`, known.scope);
  }

  function refusal(status: number, reason: string): Answer {
    return { status, json: { error: { code: status, message: reason, errors: [{ reason, domain: 'calendar' }] } } };
  }

  function list(id: string, url: URL): Answer {
    const rows = calendars.get(id);
    if (!rows) return refusal(404, 'notFound');
    const sync = url.searchParams.get('syncToken');
    const from = url.searchParams.get('timeMin');
    const to = url.searchParams.get('timeMax');
    if (sync !== null && (from !== null || to !== null)) return refusal(400, 'badRequest');
    if (sync !== null && Number(sync) < deadBefore) return refusal(410, 'fullSyncRequired');
    const startOf = (event: Json) => {
      const start = event.start as { dateTime?: string; date?: string } | undefined; // as the tests put it
      return Date.parse(start?.dateTime ?? start?.date ?? '');
    };
    const items = [...rows.values()]
      .filter((row) => (sync === null ? row.event.status !== 'cancelled' : row.version > Number(sync)))
      .filter(
        ({ event }) =>
          sync !== null || (startOf(event) < Date.parse(to ?? '') && startOf(event) > Date.parse(from ?? '')),
      )
      .map(({ event }) => event);
    const page = Number(url.searchParams.get('pageToken') ?? 0);
    const size = 2;
    const isLast = (page + 1) * size >= items.length;
    return {
      json: {
        accessRole: 'owner',
        items: items.slice(page * size, (page + 1) * size),
        ...(isLast ? { nextSyncToken: String(version) } : { nextPageToken: String(page + 1) }),
      },
    };
  }

  function insert(id: string, url: URL, body: Json): Answer {
    const rows = calendars.get(id);
    if (!rows) return refusal(404, 'notFound');
    if (rows.has(String(body.id))) return refusal(409, 'duplicate');
    const event = {
      ...body,
      iCalUID: `${String(body.id)}@google.com`,
      status: 'confirmed',
      organizer: { email: email_, self: true },
      ...(url.searchParams.get('conferenceDataVersion') === '1'
        ? { hangoutLink: 'https://meet.google.com/aaa-bbbb-ccc' }
        : {}),
    };
    put(event, id);
    return { json: event };
  }

  function put(event: Json, id = email_): void {
    version += 1;
    calendars.get(id)?.set(String(event.id), { event, version });
  }

  const server = await startStandIn((seen) => {
    const { url, method } = seen;
    if (url.pathname === '/o/oauth2/v2/auth') return authorise(seen);
    if (url.pathname === '/token') return exchange(new URLSearchParams(seen.body));
    if (url.pathname === '/revoke') {
      refreshTokens.delete(url.searchParams.get('token') ?? new URLSearchParams(seen.body).get('token') ?? '');
      return { json: {} };
    }
    const access = (seen.headers.authorization ?? '').replace('Bearer ', '');
    const scope = accessTokens.get(access);
    if (scope === undefined) return refusal(401, 'authError');
    if (url.pathname === '/calendar/v3/users/me/calendarList') {
      const items = [...calendars.keys()].map((id) => ({
        id,
        summary: id,
        primary: id === email_,
        selected: true,
        accessRole: id === email_ ? 'owner' : 'reader',
      }));
      return { json: { items } };
    }
    const found = /^\/calendar\/v3\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(url.pathname);
    if (!found) return null;
    const id = decodeURIComponent(found[1] ?? '');
    if (method === 'POST') {
      if (!scope.includes('calendar.events') || !/calendar\.events(?!\.)/.test(scope))
        return refusal(403, 'insufficientPermissions');
      return insert(id, url, JSON.parse(seen.body) as Json); // what the client wrote
    }
    if (found[2] !== undefined) {
      const row = calendars.get(id)?.get(decodeURIComponent(found[2]));
      return row ? { json: row.event } : refusal(404, 'notFound');
    }
    return list(id, url);
  });

  return {
    ...server,
    overrides: {
      googleApiUrl: server.root,
      googleAuthUrl: server.root,
      googleClientId: 'google-client',
      googleClientSecret: 'google-public-secret',
    },
    put,
    events: (id = email_) => [...(calendars.get(id)?.values() ?? [])].map((row) => row.event),
    addCalendar: (id: string) => calendars.set(id, new Map()),
    removeCalendar: (id: string) => calendars.delete(id),
    killSyncTokens: () => {
      version += 1;
      deadBefore = version;
    },
    /** The header of somebody who may read. */
    signedIn: () => {
      token('', 'https://www.googleapis.com/auth/calendar.events.readonly');
      return `Bearer access-${made}`;
    },
    expireAccess: () => accessTokens.clear(),
    revokeAll: () => {
      accessTokens.clear();
      refreshTokens.clear();
    },
    liveRefreshTokens: () => refreshTokens.size,
    deny: (error: string | null) => {
      denied = error;
    },
    dropScope: (ending: string) => {
      dropScope = ending;
    },
    actAs: (address: string) => {
      email_ = address;
      if (!calendars.has(address)) calendars.set(address, new Map());
    },
  };
}
export type GoogleServer = Awaited<ReturnType<typeof startGoogle>>;
