import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src-main/database/migrations/index.ts';

/** Fingerprints of the steps that are in people's hands. A shipped step never changes: add a new one instead. */
const shipped: Readonly<Record<number, string>> = {};

describe('migrations', () => {
  it('have rising numbers', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });

  it.each(migrations.filter(({ version }) => version in shipped))('$version stays as it was shipped', (migration) => {
    expect(createHash('sha256').update(migration.up).digest('hex')).toBe(shipped[migration.version]);
  });
});
