import { randomBytes } from 'node:crypto';
import { ZodError } from 'zod';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { RubricError } from './rubric-error.ts';

/** Writes the technical cause into the log, beside the reference that people can copy. */
export type Report = (reference: string, error: unknown) => void;

/**
 * The one conversion of whatever was thrown into what may cross to the renderer. An error that has a technical cause
 * (and every bug) gets a short random reference, which `report` writes into the log together with the cause.
 */
export function toAppError(error: unknown, report?: Report): AppError {
  const known = knownError(error);
  if (known.kind !== 'bug' && known.kind !== 'database' && known.cause === undefined) {
    return { kind: known.kind, code: known.code, params: known.params };
  }
  const reference = newReference();
  report?.(reference, error);
  return { kind: known.kind, code: known.code, params: known.params, reference };
}

function knownError(error: unknown): RubricError {
  if (error instanceof RubricError) return error;
  if (error instanceof ZodError) return new RubricError('input.invalid', { path: pathOf(error) });
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new RubricError('database.full', {}, error);
  if (code.startsWith('SQLITE_')) return new RubricError('database.failed', { reason: code }, error);
  if (error instanceof Error && error.name === 'AbortError') return new RubricError('connection.cancelled');
  return new RubricError('bug.unexpected', {}, error);
}

/** Where the first offence is, for example `roles.0.email`; never what stood there. */
function pathOf(error: ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0 ? '(whole)' : path.map(String).join('.');
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Eight letters and digits that are hard to confuse when read out. */
function newReference(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
}
