import { RubricError } from '../errors/index.ts';

/** What the consent page answered instead of a code. */
export function callbackError(error: string): RubricError {
  switch (error) {
    case 'access_denied':
      return new RubricError('calendar.consent-denied');
    case 'admin_policy_enforced':
      return new RubricError('calendar.admin-approval');
    case 'org_internal':
      return new RubricError('calendar.wrong-tenant');
    case 'invalid_client':
    case 'unauthorized_client':
      return new RubricError('calendar.wrong-client');
    default:
      return new RubricError('calendar.sign-in-failed', { reason: plainWord(error) });
  }
}

/** What went wrong at the token endpoint (calendars.md 1.6). The library's error holds the request, so it is no cause. */
export function tokenError(cause: unknown): RubricError {
  const response = isObject(cause) && isObject(cause.response) ? cause.response : null;
  if (response === null) return new RubricError('calendar.offline');
  const data = isObject(response.data) ? response.data : {};
  const error = typeof data.error === 'string' ? data.error : '';
  if (error === 'invalid_grant') return new RubricError('calendar.consent-revoked');
  if (error === 'invalid_client' || error === 'unauthorized_client') return new RubricError('calendar.wrong-client');
  if (error === 'admin_policy_enforced') return new RubricError('calendar.admin-approval');
  const status = typeof response.status === 'number' ? response.status : 0;
  if (status === 429) return new RubricError('calendar.quota', { seconds: 60 });
  if (status >= 500) return new RubricError('calendar.unavailable', { status });
  return new RubricError('calendar.sign-in-failed', { reason: plainWord(error) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function plainWord(text: string): string {
  return /^[A-Za-z0-9_.-]{1,60}$/u.test(text) ? text : 'none';
}
