import type { AppError, ErrorCode } from '../../src-preload/contract/errors.ts';
import { t } from './index.ts';

/** A code of the contract without a sentence or a next step fails to compile below, where its key is handed to `t`. */
type Needed = `error.${ErrorCode}` | `error.${ErrorCode}.next`;

export type ErrorText = {
  /** What happened and what was kept. */
  readonly message: string;
  /** What to do now. */
  readonly next: string;
  /** For whoever helps: the error's code, with the id that stands in the log where there is one. */
  readonly code: string;
};

/**
 * Values that sentences name. An error of an older store may lack one; each sentence then reads well without it
 * (`{scope, select, none {} other {…}}`).
 */
const absent = {
  call: 'none',
  file: 'none',
  limit: 'none',
  line: 'none',
  port: 'none',
  reason: 'none',
  scope: 'none',
  seconds: 60,
  service: 'none',
  status: 'none',
  what: 'none',
} as const;

/** Puts an error into words. */
export function errorText(error: AppError): ErrorText {
  const message: Needed = `error.${error.code}`;
  const next: Needed = `error.${error.code}.next`;
  const values = { ...absent, ...error.params };
  const reference = error.reference ?? null;
  const code = reference === null ? error.code : t('app.codeAndReference', { code: error.code, reference });
  return { message: t(message, values), next: t(next, values), code };
}
