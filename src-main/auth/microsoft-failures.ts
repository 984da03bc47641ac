import { RubricError } from '../errors/index.ts';

/** Numbers of Entra's answers, each with what it means for the person (Microsoft's list of AADSTS error codes). */
const meanings: readonly { readonly code: Code; readonly numbers: readonly number[] }[] = [
  { code: 'calendar.admin-approval', numbers: [90094, 90095, 90093, 900941, 650056, 650057, 500200] },
  { code: 'calendar.consent-denied', numbers: [65004] },
  {
    code: 'calendar.conditional-access',
    numbers: [53000, 53001, 53002, 53003, 53004, 53011, 530003, 530021, 530032, 530034, 50158, 50131, 50005, 50097],
  },
  {
    code: 'calendar.wrong-tenant',
    numbers: [50020, 50034, 50059, 50107, 50128, 50178, 51004, 90002, 90072, 500011, 500208, 9002332, 50194],
  },
  { code: 'calendar.wrong-client', numbers: [700016, 7000218, 7000215, 7000222, 700025, 50011, 500113, 9002327] },
  {
    code: 'calendar.consent-revoked',
    numbers: [
      ...[65001, 50173, 50076, 50078, 50079, 50089, 50132, 50133, 50057, 54005, 65005],
      ...[70000, 70008, 70043, 700082, 700084, 500133, 16000],
    ],
  },
];
type Code =
  | 'calendar.admin-approval'
  | 'calendar.consent-denied'
  | 'calendar.conditional-access'
  | 'calendar.wrong-tenant'
  | 'calendar.wrong-client'
  | 'calendar.consent-revoked';

/** MSAL's own words, where no number says more. */
const words: Readonly<Record<string, Code>> = {
  access_denied: 'calendar.consent-denied',
  consent_required: 'calendar.consent-revoked',
  interaction_required: 'calendar.consent-revoked',
  login_required: 'calendar.consent-revoked',
  invalid_grant: 'calendar.consent-revoked',
  bad_token: 'calendar.consent-revoked',
  no_tokens_found: 'calendar.consent-revoked',
  native_account_unavailable: 'calendar.consent-revoked',
  refresh_token_expired: 'calendar.consent-revoked',
  no_account_found: 'calendar.consent-revoked',
  admin_consent_required: 'calendar.admin-approval',
  invalid_client: 'calendar.wrong-client',
  unauthorized_client: 'calendar.wrong-client',
};

const offline: ReadonlySet<string> = new Set([
  'network_error',
  'no_network_connectivity',
  'endpoints_resolution_error',
]);

/**
 * What people read for an error of MSAL. The numbers in its text decide, then its word. MSAL's errors hold no token, but
 * their text names the account, so they are no cause for the log.
 */
export function microsoftError(cause: unknown): RubricError {
  if (cause instanceof RubricError) return cause;
  if (!(cause instanceof Error)) return new RubricError('calendar.sign-in-failed', { reason: 'none' });
  const facts = cause as Error & { errorCode?: unknown; suberror?: unknown; subError?: unknown }; // MSAL's AuthError
  const word = typeof facts.errorCode === 'string' ? facts.errorCode : '';
  const numbers = [...cause.message.matchAll(/AADSTS(\d{4,8})/gu)].map((found) => Number(found[1]));
  for (const { code, numbers: known } of meanings) {
    if (numbers.some((number) => known.includes(number))) return new RubricError(code);
  }
  if (facts.suberror === 'consent_required' || facts.subError === 'consent_required') {
    return new RubricError('calendar.consent-revoked');
  }
  const code = words[word];
  if (code !== undefined) return new RubricError(code);
  if (offline.has(word) || cause instanceof TypeError) return new RubricError('calendar.offline');
  const reason = numbers[0] === undefined ? word : `AADSTS${numbers[0]}`;
  return new RubricError('calendar.sign-in-failed', { reason: /^[A-Za-z0-9_]{1,60}$/u.test(reason) ? reason : 'none' });
}
