import {
  type AppError,
  type ErrorCode,
  type ErrorKind,
  type ErrorParams,
  errorCodes,
} from '../../src-preload/contract/errors.ts';

/**
 * An expected failure: the code names the sentence that people read, `params` are the values that the sentence needs
 * (never a token, never a candidate's data), `cause` is for the log alone.
 */
export class RubricError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'RubricError';
    this.code = code;
    this.params = params;
  }

  get kind(): ErrorKind {
    return errorCodes[this.code];
  }
}

/** Throws a `RubricError`. `throw fail(...)` and `fail(...)` do the same. */
export function fail(code: ErrorCode, params: ErrorParams = {}, cause?: unknown): never {
  throw new RubricError(code, params, cause);
}

export function isRubricError(error: unknown, code?: ErrorCode): error is RubricError {
  return error instanceof RubricError && (code === undefined || error.code === code);
}

/** The error again, after it crossed a thread or was read from a row as data. */
export function fromAppError(error: AppError): RubricError {
  return new RubricError(error.code, error.params);
}
