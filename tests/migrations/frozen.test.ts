import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src-main/database/migrations/index.ts';

/** Fingerprints of the steps that landed, and may be in somebody's profile. Such a step never changes: add a new one instead. */
const shipped: Readonly<Record<number, string>> = {
  10: '8ed43ba300248115b311292521f2534b2c1a92ccb2d51b1090759ef262ba86ee',
  20: '7eb31cf69c3da4dc9583be2047d7a62a6410df01a0e4bef9041e68bf293cf12d',
  30: '35abde8501016dd1f442982313917b4549db9bc719d54a9282d489dd49c8b4e8',
  40: '5ae131eca8d015aa1667db558ac6c5c5d43901bf8e582a69b4b116c4fd7aabd7',
  50: 'e41e116a97188d7aa54e971b97d3ec9153d153730bd6bee5f0abbbac5d73df2c',
  60: '35ff5591958e8e49c63a1706799199e05129c82a28f08ed9f385cfc26cd8cbdf',
  70: 'e178130430ee174240f57c1ed48e3272909482cfa5581d820015146dbc9cd4fb',
  80: '084ef4533aa3932c04f72dd603a11c0e31fa041a4ffdf1eccb27e0d8d6e58ffb',
  90: '8e8c689ff4dc5332354fa6b1d9937b7098182be1146d98a5fc908034cf37981f',
  100: '79a0856e8062231ac4abde4f4e2c144121df9a658b187b178c52e602653a2cd7',
  110: '52d20a3e772c4c82214dfae50589a8f5a7a256f26f59659e348e6e21df8088fa',
  120: '3cac85aec12c9559d9e1c0146a51ec43fc106bd7cd26260d86963145bd8a5121',
};

describe('migrations', () => {
  it('have rising numbers', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });

  it.each(migrations.filter(({ version }) => version in shipped))('$version stays as it was shipped', (migration) => {
    expect(createHash('sha256').update(migration.up).digest('hex')).toBe(shipped[migration.version]);
  });
});
