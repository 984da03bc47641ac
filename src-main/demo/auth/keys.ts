import { randomBytes } from 'node:crypto';
import { DemoError } from '../errors.ts';
import type { ApiKeyOption } from '../types.ts';

/** The API keys of the account: those of the options, and one of its own with every right. */
export interface ApiKeys {
  /** The endpoints that a key lacks; undefined for an unknown key. */
  find(key: string): ReadonlySet<string> | undefined;
  /** The key with every right. */
  own(): string;
  /** All keys die; a new own key takes the place of the old one. */
  revokeAll(): void;
}

/** @throws DemoError when an option names an endpoint that does not exist, or a key twice */
export function createApiKeys(options: readonly ApiKeyOption[], endpoints: ReadonlySet<string>): ApiKeys {
  const keys = new Map<string, ReadonlySet<string>>();
  for (const { key, lacks = [] } of options) {
    if (keys.has(key)) throw new DemoError('duplicate-key', 'An API key was given twice');
    for (const name of lacks) {
      if (!endpoints.has(name)) throw new DemoError('unknown-endpoint', `There is no endpoint ${name}`);
    }
    keys.set(key, new Set(lacks));
  }
  let own = '';
  const renew = () => {
    own = `demo-key-${randomBytes(24).toString('hex')}`;
    keys.set(own, new Set());
  };
  renew();
  return {
    find: (key) => keys.get(key),
    own: () => own,
    revokeAll: () => {
      keys.clear();
      renew();
    },
  };
}
