import { describe, expect, it } from 'vitest';
import type { TokenAnswer } from '../../../../src-main/auth/token-endpoint.ts';
import { createKeySupplier, createTokenKeeper } from '../../../../src-main/auth/tokens.ts';
import { RubricError } from '../../../../src-main/errors/index.ts';
import { silentLogger } from '../../../../src-main/logging/index.ts';

const hour = 3_600_000;

function set(options: { expiresIn?: number; first?: boolean } = {}) {
  const world = { now: 0, refreshes: [] as string[], events: [] as string[], lost: [] as string[] };
  let failure: RubricError | null = null;
  let storeFails = false;
  const answer = (n: number): TokenAnswer => ({
    accessToken: `access-${n}`,
    refreshToken: `refresh-${n}`,
    scope: undefined,
    expiresIn: options.expiresIn ?? 3600,
  });
  const keeper = createTokenKeeper({
    refreshToken: 'refresh-0',
    ...(options.first ? { first: answer(0) } : {}),
    refresh: async (token) => {
      world.refreshes.push(token);
      await Promise.resolve();
      if (failure !== null) throw failure;
      return answer(world.refreshes.length);
    },
    store: async (token) => {
      await Promise.resolve();
      if (storeFails) throw new RubricError('vault.unavailable');
      world.events.push(`stored ${token}`);
    },
    onLost: (error) => world.lost.push(error.code),
    now: () => world.now,
    logger: silentLogger,
  });
  return {
    world,
    keeper,
    failWith: (error: RubricError | null) => {
      failure = error;
    },
    failStore: (value: boolean) => {
      storeFails = value;
    },
  };
}

describe('the token keeper', () => {
  it('refreshes once for all who ask at the same time', async () => {
    const { keeper, world } = set();
    const headers = await Promise.all(Array.from({ length: 20 }, () => keeper.authorization()));
    expect(new Set(headers)).toEqual(new Set(['Bearer access-1']));
    expect(world.refreshes).toEqual(['refresh-0']);
  });

  it('stores the new refresh token before it hands out the new access token', async () => {
    const { keeper, world } = set();
    world.events.push(await keeper.authorization());
    expect(world.events).toEqual(['stored refresh-1', 'Bearer access-1']);
  });

  it('refreshes five minutes before the end, or when a fifth of a short life is left', async () => {
    const long = set({ first: true });
    long.world.now = hour - 300_001;
    expect(await long.keeper.authorization()).toBe('Bearer access-0');
    long.world.now = hour - 300_000;
    expect(await long.keeper.authorization()).toBe('Bearer access-1');
    const short = set({ first: true, expiresIn: 10 });
    short.world.now = 7_999;
    expect(await short.keeper.authorization()).toBe('Bearer access-0');
    short.world.now = 8_000;
    expect(await short.keeper.authorization()).toBe('Bearer access-1');
  });

  it('goes on with a token that still lives when the network fails, and is not signed out after', async () => {
    const { keeper, world, failWith } = set({ first: true });
    failWith(new RubricError('lever.offline'));
    world.now = hour - 1000;
    expect(await keeper.authorization()).toBe('Bearer access-0');
    world.now = hour;
    await expect(keeper.authorization()).rejects.toMatchObject({ code: 'lever.offline' });
    failWith(null);
    expect(await keeper.authorization()).toMatch(/^Bearer access-/);
    expect(world.lost).toEqual([]);
  });

  it.each(['connection.revoked', 'connection.wrong-secret', 'connection.refused'] as const)(
    'is lost when the refresh is refused (%s), tells so once, and asks no more',
    async (code) => {
      const { keeper, world, failWith } = set();
      failWith(new RubricError(code));
      for (const _ of [1, 2, 3]) await expect(keeper.authorization()).rejects.toMatchObject({ code });
      expect(world.lost).toEqual([code]);
      expect(world.refreshes).toHaveLength(1);
    },
  );

  it('does not spend a refresh token that it could not store', async () => {
    const { keeper, world, failStore } = set();
    failStore(true);
    await expect(keeper.authorization()).rejects.toMatchObject({ code: 'vault.unavailable' });
    await expect(keeper.authorization()).rejects.toMatchObject({ code: 'vault.unavailable' });
    failStore(false);
    expect(await keeper.authorization()).toBe('Bearer access-1');
    expect(world.refreshes).toEqual(['refresh-0']);
    expect(world.lost).toEqual([]);
  });

  it('refreshes once after a 401 that many calls met, and ignores what is late', async () => {
    const { keeper, world } = set({ first: true });
    const header = await keeper.authorization();
    await Promise.all([keeper.invalidate(header), keeper.invalidate(header)]);
    expect(await keeper.authorization()).toBe('Bearer access-1');
    await keeper.invalidate(header);
    expect(await keeper.authorization()).toBe('Bearer access-1');
    expect(world.refreshes).toHaveLength(1);
  });

  it('takes a second 401 right after a forced refresh for revoked access, a later one for an expired token', async () => {
    const { keeper, world } = set({ first: true });
    await keeper.invalidate(await keeper.authorization());
    const second = await keeper.authorization();
    world.now += 61_000;
    await keeper.invalidate(second);
    const third = await keeper.authorization();
    expect(third).toBe('Bearer access-2');
    await expect(keeper.invalidate(third)).rejects.toMatchObject({ code: 'connection.revoked' });
    expect(world.lost).toEqual(['connection.revoked']);
  });
});

describe('an API key', () => {
  it('is a user name without a password, and lost at the first 401', async () => {
    const lost: string[] = [];
    const supplier = createKeySupplier('key', (error) => lost.push(error.code));
    const header = await supplier.authorization();
    expect(header).toBe(`Basic ${Buffer.from('key:').toString('base64')}`);
    await expect(supplier.invalidate(header)).rejects.toMatchObject({ code: 'connection.key-refused' });
    await expect(supplier.authorization()).rejects.toMatchObject({ code: 'connection.key-refused' });
    expect(lost).toEqual(['connection.key-refused']);
  });
});
