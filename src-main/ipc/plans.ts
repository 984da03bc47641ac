import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type PlanFile, planFileSchema } from '../../src-preload/contract/plans.ts';
import { addRound, orderRounds, removeRound, renameRound, replacePlan, saveGuide } from '../database/writes/plans.ts';
import { fail } from '../errors/index.ts';
import { getPlan, getPosition } from '../queries/positions.ts';
import type { Handlers } from './handle.ts';
import type { Services } from './services.ts';

/** A plan of twenty long rounds is far below this. */
const mostBytes = 5_000_000;
/** Minutes of a round that was just added. */
const newRoundMinutes = 45;

/** A plan file's text as a plan. Anything that is not one is refused with `plan.unreadable`, and nothing changes. */
function parsePlan(text: string): PlanFile {
  try {
    return planFileSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw fail('plan.unreadable', {}, cause);
  }
}

async function readPlanFile(path: string): Promise<PlanFile> {
  const { size } = await stat(path).catch((cause: unknown) => fail('file.unreadable', {}, cause));
  if (size > mostBytes) throw fail('plan.unreadable');
  return parsePlan(await readFile(path, 'utf8').catch((cause: unknown) => fail('file.unreadable', {}, cause)));
}

export function plansHandlers(services: Services): Handlers<'plans'> {
  const { stamp } = services;

  function changed(positionId: string): null {
    services.changed({ subject: 'positions', id: positionId });
    return null;
  }

  function planOf(positionId: string): PlanFile {
    const { read } = services.store();
    const position = getPosition(read, positionId, () => null);
    if (!position) throw fail('item.not-found', { what: 'position' });
    const rounds = getPlan(read, positionId).map(({ name, guide }) => ({ name, guide }));
    return { format: 'rubric-plan', version: 1, name: position.name, rounds };
  }

  function take(positionId: string, { rounds }: PlanFile): { rounds: number } {
    const taken = rounds.map(({ name, guide }) => ({ name, minutes: guide.minutes, guide }));
    replacePlan(services.store().write, positionId, taken, stamp);
    changed(positionId);
    return { rounds: rounds.length };
  }

  return {
    addRound({ positionId, name }) {
      const guide = { format: 1 as const, minutes: newRoundMinutes, skills: [] };
      const id = addRound(services.store().write, positionId, { name, minutes: newRoundMinutes, guide }, stamp);
      changed(positionId);
      return { id };
    },
    renameRound({ positionId, roundId, name }) {
      renameRound(services.store().write, positionId, roundId, name);
      return changed(positionId);
    },
    orderRounds({ positionId, roundIds }) {
      orderRounds(services.store().write, positionId, roundIds);
      return changed(positionId);
    },
    removeRound({ positionId, roundId }) {
      removeRound(services.store().write, positionId, roundId);
      return changed(positionId);
    },
    saveGuide(change) {
      const version = saveGuide(services.store().write, change, stamp);
      changed(change.positionId);
      return { version };
    },
    copyFrom: ({ positionId, fromId }) => take(positionId, planOf(fromId)),
    async exportFile({ positionId }) {
      const plan = planOf(positionId);
      const path = await services.system.chooseSavePath(
        `${plan.name.replaceAll(/[^\p{L}\p{N} -]/gu, '')}.plan.json`,
        'plan',
      );
      if (path === null) return null;
      await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`).catch((cause: unknown) =>
        fail('file.unwritable', {}, cause),
      );
      return basename(path);
    },
    async importFile({ positionId }) {
      const path = await services.system.chooseFile('plan');
      return path === null ? null : take(positionId, await readPlanFile(path));
    },
    // The library is read when it is first asked for: it has no part in the start.
    async skills() {
      const { roleLibrary } = await import('../interviews/role-library.ts');
      return roleLibrary.skills.map(({ id, name, definition }) => ({ id, name, definition }));
    },
    async skill({ id, minutes }) {
      const { findSkill } = await import('../interviews/role-library.ts');
      const { guideSkill } = await import('../interviews/guide-from-role.ts');
      const skill = findSkill(id);
      if (!skill) throw fail('item.not-found', { what: 'skill' });
      return guideSkill(skill, minutes, 0, false);
    },
  };
}
