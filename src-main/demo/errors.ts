/** A refusal that becomes an HTTP answer `{code, message}` (lever-api.md, section 4.2). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

export type DemoErrorCode = 'unknown-id' | 'unknown-endpoint' | 'duplicate-key' | 'port-unavailable';

/** A mistake of the program that runs the demo workspace: a control with an unknown id, an unusable option. */
export class DemoError extends Error {
  readonly code: DemoErrorCode;

  constructor(code: DemoErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DemoError';
    this.code = code;
  }
}

// Of the names below only ResourceNotFound is confirmed; clients branch on the status.

export function badRequest(message: string): ApiError {
  return new ApiError(400, 'BadRequest', message);
}

export function unauthorized(message: string): ApiError {
  return new ApiError(401, 'Unauthorized', message);
}

export function forbidden(message: string): ApiError {
  return new ApiError(403, 'Forbidden', message);
}

export function notFound(resource: string, id: string): ApiError {
  return new ApiError(404, 'ResourceNotFound', `${resource} ${id} was not found`);
}
