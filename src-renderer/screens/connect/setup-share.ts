import type { SetupStep } from '../../../src-preload/contract/connection.ts';

/** How much of the set-up is done, 0 to 1: each step counts the same, the one in hand by what it has fetched. */
export function shareDone(setup: readonly SetupStep[]): number {
  if (setup.length === 0) return 0;
  const done = setup.reduce((sum, { state, done: rows, total }) => {
    if (state === 'done') return sum + 1;
    return state === 'running' && total !== null && total > 0 ? sum + Math.min(1, rows / total) : sum;
  }, 0);
  return done / setup.length;
}
