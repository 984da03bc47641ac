/**
 * Errors as data. What crosses the process boundary is a kind (what sort of trouble), a code (which sentence and which
 * next step: `src-renderer/messages/<locale>.json` has `error.<code>` and `error.<code>.next` for each) and the
 * values that the sentence needs. No text crosses, so that a locale can be changed and a stored cause read later.
 */

/** What sort of trouble it is; a screen decides by kind, a person reads the code's sentence. */
const errorKinds = [
  'offline',
  'auth',
  'rate-limited',
  'unavailable',
  'rejected',
  'not-found',
  'conflict',
  'invalid-input',
  'database',
  'cancelled',
  'bug',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** Every failure that has its own sentence. The kind belongs to the code, so nobody can pair them wrongly. */
export const errorCodes = {
  'connection.none': 'auth',
  'connection.exists': 'conflict',
  'connection.flow-running': 'conflict',
  'connection.client-missing': 'invalid-input',
  'connection.consent-denied': 'auth',
  'connection.code-expired': 'auth',
  'connection.wrong-secret': 'auth',
  'connection.wrong-environment': 'auth',
  'connection.no-offline-access': 'auth',
  'connection.key-refused': 'auth',
  'connection.revoked': 'auth',
  'connection.sign-in-lost': 'auth',
  'connection.port-taken': 'conflict',
  'connection.timed-out': 'cancelled',
  'connection.cancelled': 'cancelled',
  'connection.refused': 'auth',
  'connection.share-nothing': 'conflict',
  'connection.share-passphrase': 'invalid-input',
  'connection.share-unreadable': 'invalid-input',
  'connection.share-newer': 'invalid-input',
  'lever.offline': 'offline',
  'lever.timeout': 'unavailable',
  'lever.unavailable': 'unavailable',
  'lever.rate-limited': 'rate-limited',
  'lever.forbidden': 'rejected',
  'lever.not-found': 'not-found',
  'lever.rejected': 'rejected',
  'lever.bad-answer': 'unavailable',
  'lever.file-too-large': 'rejected',
  'lever.foreign-redirect': 'rejected',
  'export.not-submitted': 'conflict',
  'export.not-linked': 'invalid-input',
  'export.user-missing': 'invalid-input',
  'export.user-refused': 'rejected',
  'export.user-deactivated': 'rejected',
  'export.scope-missing': 'rejected',
  'export.candidate-gone': 'not-found',
  'export.candidate-anonymised': 'not-found',
  'export.not-processed': 'rejected',
  'export.on-its-way': 'unavailable',
  'export.template-gone': 'not-found',
  'export.form-incomplete': 'invalid-input',
  'export.render-failed': 'bug',
  'export.already-sent': 'conflict',
  'calendar.unreadable': 'invalid-input',
  'calendar.broken-file': 'invalid-input',
  'calendar.too-large': 'invalid-input',
  'calendar.client-missing': 'invalid-input',
  'calendar.wrong-client': 'auth',
  'calendar.consent-denied': 'auth',
  'calendar.admin-approval': 'auth',
  'calendar.conditional-access': 'auth',
  'calendar.wrong-tenant': 'auth',
  'calendar.consent-revoked': 'auth',
  'calendar.scope-missing': 'auth',
  'calendar.other-account': 'auth',
  'calendar.sign-in-failed': 'auth',
  'calendar.api-disabled': 'rejected',
  'calendar.not-shared': 'not-found',
  'calendar.not-allowed': 'rejected',
  'calendar.rejected': 'rejected',
  'calendar.quota': 'rate-limited',
  'calendar.offline': 'offline',
  'calendar.unavailable': 'unavailable',
  'calendar.bad-answer': 'unavailable',
  'calendar.address-refused': 'invalid-input',
  'calendar.address-gone': 'not-found',
  'transcript.unrecognised': 'invalid-input',
  'transcript.malformed': 'invalid-input',
  'transcript.too-large': 'invalid-input',
  'transcript.empty': 'invalid-input',
  'transcript.exists': 'conflict',
  'occupations.missing-file': 'invalid-input',
  'occupations.malformed': 'invalid-input',
  'occupations.running': 'conflict',
  'plan.round-in-use': 'conflict',
  'plan.guide-changed': 'conflict',
  'plan.unreadable': 'invalid-input',
  'scorecard.incomplete': 'invalid-input',
  'scorecard.frozen': 'conflict',
  'notes.conflict': 'conflict',
  'input.invalid': 'invalid-input',
  'item.not-found': 'not-found',
  'file.unreadable': 'invalid-input',
  'file.unwritable': 'database',
  'file.wrong-type': 'invalid-input',
  'vault.unavailable': 'auth',
  'database.failed': 'database',
  'database.full': 'database',
  'database.not-open': 'database',
  'bug.foreign-sender': 'bug',
  'bug.unexpected': 'bug',
} as const satisfies Record<string, ErrorKind>;
export type ErrorCode = keyof typeof errorCodes;

/** Values for the sentence of a code: plain words and numbers, never a token, never a candidate's data. */
export type ErrorParams = Readonly<Record<string, string | number>>;

export type AppError = {
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** A short id that stands in the log beside the technical cause; people can copy it. */
  readonly reference?: string;
};

/** What every request answers. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };
