import type { AppError } from '../../src-preload/contract/errors.ts';

/** A JSON list of strings as stored; anything else in the column counts as none. */
export function strings(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A stored error; written by `toAppError` only, so its form is known. */
export function storedError(text: string | null): AppError | null {
  return text === null ? null : (JSON.parse(text) as AppError); // see above
}
