import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlanRound } from '../../../src-preload/contract/positions.ts';
import { useStore } from '../../../src-renderer/store/index.ts';
import { newProfile, startApp, startLever, type TestApp } from './app.ts';

/** The page's bridge to this app, without a window between them. */
function bridgeTo(app: TestApp): unknown {
  const subjects = app.api as unknown as Record<string, Record<string, (argument: unknown) => unknown>>; // named by the page
  const subject = (name: string) =>
    new Proxy(
      {},
      {
        get: (_none, method: string) => async (argument: unknown) => ({
          ok: true,
          value: await subjects[name]?.[method]?.(argument),
        }),
      },
    );
  return new Proxy({}, { get: (_none, name: string) => subject(name) });
}

let app: TestApp;
beforeEach(async () => {
  app = await startApp(await startLever(), newProfile());
  vi.stubGlobal('window', { rubric: bridgeTo(app) });
  useStore.setState(useStore.getInitialState(), true);
});
afterEach(() => vi.unstubAllGlobals());

const add = async (role: string) => (await app.api.positions.add({ role, postingId: null, skillIds: null })).id;
const planOf = (id: string) => app.api.positions.plan({ id });
const contentOf = (plan: readonly PlanRound[]) => plan.map(({ name, guide }) => ({ name, guide }));

it('a plan that was taken over can be taken back: the rounds that went are there again, in their order', async () => {
  const positionId = await add('Backend engineer');
  const fromId = await add('Product designer');
  const [, held] = await planOf(positionId);
  if (held === undefined) throw new Error('the plan has no second round');
  const candidate = { kind: 'new' as const, name: 'Ada Example', email: '' };
  await app.api.interviews.addByHand({ positionId, roundId: held.id, candidate });
  const before = await planOf(positionId);

  await useStore.getState().copyPlan(positionId, fromId);
  expect(contentOf(await planOf(positionId))).not.toEqual(contentOf(before));
  expect(await useStore.getState().bringBackPlan(positionId)).toEqual({ ok: true, value: null });
  const after = await planOf(positionId);
  expect(contentOf(after)).toEqual(contentOf(before));
  expect(after[1]).toMatchObject({ id: held.id, interviews: 1 });
});
