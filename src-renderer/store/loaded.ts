import type { AppError } from '../../src-preload/contract/errors.ts';

/**
 * Something that is read from the main process. While it is read again the old value stays `ready`, so that nothing
 * jumps; when that fails, the old value is kept beside the error.
 */
export type Loaded<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AppError; readonly value: T | null };

/** One shared object, so that selectors answer the same reference. */
export const idle: Loaded<never> = { state: 'idle' };
export const loading: Loaded<never> = { state: 'loading' };

/** The value if there is one, also an old one after a failure. */
export function loadedValue<T>(loaded: Loaded<T>): T | null {
  return loaded.state === 'ready' || loaded.state === 'failed' ? loaded.value : null;
}

/** True before the first answer. */
export function isWaiting(loaded: Loaded<unknown>): boolean {
  return loaded.state === 'idle' || loaded.state === 'loading';
}
