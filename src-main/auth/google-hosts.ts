import type { Overrides } from '../settings/index.ts';

/** Google's addresses for signing in (calendars.md 1.6), and the root of its API; none with a slash behind it. */
export type GoogleHosts = {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly revokeUrl: string;
  readonly apiUrl: string;
};

export function googleHosts({ googleAuthUrl, googleApiUrl }: Overrides): GoogleHosts {
  return {
    authorizeUrl: `${googleAuthUrl ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
    tokenUrl: `${googleAuthUrl ?? 'https://oauth2.googleapis.com'}/token`,
    revokeUrl: `${googleAuthUrl ?? 'https://oauth2.googleapis.com'}/revoke`,
    apiUrl: googleApiUrl ?? 'https://www.googleapis.com',
  };
}

const scopeRoot = 'https://www.googleapis.com/auth/';
/** What reading needs; writing is asked for when the first event is made (calendars.md 1.5). */
const readScopes = ['calendar.events.readonly', 'calendar.calendarlist.readonly'];

export function googleScopes(isWriting: boolean): readonly string[] {
  return (isWriting ? [...readScopes, 'calendar.events'] : readScopes).map((scope) => `${scopeRoot}${scope}`);
}

/** Scopes that hold another one in them. */
const wider: Readonly<Record<string, readonly string[]>> = {
  'calendar.events.readonly': ['calendar.events', 'calendar.readonly', 'calendar'],
  'calendar.calendarlist.readonly': ['calendar.calendarlist', 'calendar.readonly', 'calendar'],
  'calendar.events': ['calendar'],
};

/** Whether the granted scopes cover the asked ones: a person may untick a box on the consent page. */
export function coversScopes(granted: readonly string[], asked: readonly string[]): boolean {
  return asked.every((scope) => {
    const short = scope.slice(scopeRoot.length);
    return granted.includes(scope) || (wider[short] ?? []).some((one) => granted.includes(`${scopeRoot}${one}`));
  });
}
