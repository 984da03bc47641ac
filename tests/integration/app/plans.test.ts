import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../src-preload/contract/guides.ts';
import { newProfile, startApp, startLever, type TestApp } from './app.ts';

async function ready(role = 'Backend engineer') {
  const folder = newProfile();
  const app = await startApp(await startLever(), folder);
  const { id } = await app.api.positions.add({ role, postingId: null, skillIds: null });
  return { app, folder, positionId: id };
}

async function planOf(app: TestApp, id: string) {
  return app.api.positions.plan({ id });
}

async function firstRound(app: TestApp, positionId: string) {
  const [round] = await planOf(app, positionId);
  if (!round) throw new Error('the plan has no round');
  return round;
}

async function interview(app: TestApp, positionId: string, roundId: string) {
  const candidate = { kind: 'new' as const, name: 'Ada Example', email: '' };
  return app.api.interviews.addByHand({ positionId, roundId, candidate });
}

const shorter = (guide: Guide): Guide => ({ ...guide, skills: guide.skills.slice(0, 1) });

describe('rounds', () => {
  it('are added, renamed, put in order and removed', async () => {
    const { app, positionId } = await ready();
    const { id } = await app.api.plans.addRound({ positionId, name: 'Work sample' });
    await app.api.plans.renameRound({ positionId, roundId: id, name: 'Pairing' });
    const ids = (await planOf(app, positionId)).map((round) => round.id).toReversed();
    await app.api.plans.orderRounds({ positionId, roundIds: ids });
    const plan = await planOf(app, positionId);
    expect(plan[0]).toMatchObject({ id, name: 'Pairing' });
    expect(plan.map((round) => round.id)).toEqual(ids);
    await app.api.plans.removeRound({ positionId, roundId: id });
    expect((await planOf(app, positionId)).map((round) => round.id)).toEqual(ids.slice(1));
  });

  it('keep their order when it does not name each of them once', async () => {
    const { app, positionId } = await ready();
    const before = (await planOf(app, positionId)).map(({ id }) => id);
    const [first = ''] = before;
    for (const roundIds of [before.slice(1), [...before, 'other'], before.map(() => first)]) {
      await expect((async () => app.api.plans.orderRounds({ positionId, roundIds }))()).rejects.toMatchObject({
        code: 'input.invalid',
      });
    }
    expect((await planOf(app, positionId)).map(({ id }) => id)).toEqual(before);
  });

  it('stay while they have interviews', async () => {
    const { app, positionId } = await ready();
    const round = await firstRound(app, positionId);
    await interview(app, positionId, round.id);
    await expect((async () => app.api.plans.removeRound({ positionId, roundId: round.id }))()).rejects.toMatchObject({
      code: 'plan.round-in-use',
    });
  });
});

describe('a guide', () => {
  it('is changed in place while no interview has begun with it', async () => {
    const { app, positionId } = await ready();
    const { id, guide } = await firstRound(app, positionId);
    const saved = await app.api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide: shorter(guide) });
    expect(saved.version).toBe(1);
    expect((await firstRound(app, positionId)).guide.skills).toHaveLength(1);
  });

  it('gets a new version once an interview has it, and the interview keeps its own', async () => {
    const { app, positionId } = await ready();
    const { id, guide } = await firstRound(app, positionId);
    const early = await interview(app, positionId, id);
    const saved = await app.api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide: shorter(guide) });
    expect(saved.version).toBe(2);
    const late = await interview(app, positionId, id);
    expect((await app.api.interviews.get({ id: early.id })).guide).toEqual(guide);
    expect((await app.api.interviews.get({ id: late.id })).guide.skills).toHaveLength(1);
    expect(await firstRound(app, positionId)).toMatchObject({ version: 2, interviews: 2, interviewsOfVersion: 1 });
  });

  it('keeps weights with their reason; one from before reasons were asked for is read as it is', async () => {
    const { app, positionId } = await ready();
    const { id, guide } = await firstRound(app, positionId);
    const [first, ...others] = guide.skills;
    if (!first) throw new Error('the guide has no skill');
    expect(first.weightReason).toBeUndefined();
    const rest = 0.6 / others.length;
    const weighed: Guide = {
      ...guide,
      skills: [
        { ...first, weight: 0.4, weightReason: 'Most of the work.' },
        ...others.map((skill) => ({ ...skill, weight: rest })),
      ],
    };
    await app.api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide: weighed });
    expect((await firstRound(app, positionId)).guide).toEqual(weighed);
  });

  it('is not overwritten by a change of an older version', async () => {
    const { app, positionId } = await ready();
    const { id, guide } = await firstRound(app, positionId);
    await interview(app, positionId, id);
    await app.api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide: shorter(guide) });
    await expect(
      (async () => app.api.plans.saveGuide({ positionId, roundId: id, baseVersion: 1, guide }))(),
    ).rejects.toMatchObject({ code: 'plan.guide-changed' });
    expect((await firstRound(app, positionId)).guide.skills).toHaveLength(1);
  });

  it('takes skills of the library, ready to ask', async () => {
    const { app } = await ready();
    const skills = await app.api.plans.skills(undefined);
    expect(skills.length).toBeGreaterThanOrEqual(45);
    const skill = await app.api.plans.skill({ id: skills[0]?.id ?? '', minutes: 10 });
    expect(skill.questions.length).toBe(3);
    expect(skill.anchors[5]).not.toBe('');
    // What must not be asked near it goes along, also into a file.
    expect(skill.avoid?.[0]?.question).toMatch(/[.?]$/);
    expect(skill.avoid?.[0]?.instead).toMatch(/[.?]$/);
  });
});

describe('a plan', () => {
  it('is copied from another position; rounds with interviews stay', async () => {
    const { app, positionId } = await ready();
    const { id: fromId } = await app.api.positions.add({ role: 'Recruiter', postingId: null, skillIds: null });
    const round = await firstRound(app, positionId);
    await interview(app, positionId, round.id);
    const copied = await app.api.plans.copyFrom({ positionId, fromId });
    const [kept, ...others] = await planOf(app, positionId);
    expect(kept?.id).toBe(round.id);
    expect(others).toHaveLength(copied.rounds);
    const source = await planOf(app, fromId);
    expect(others.map(({ name, guide }) => ({ name, guide }))).toEqual(
      source.map(({ name, guide }) => ({ name, guide })),
    );
    expect(others.every((other) => source.every(({ id }) => id !== other.id))).toBe(true);
  });

  it('goes into a file and comes back the same', async () => {
    const { app, folder, positionId } = await ready();
    const path = join(folder, 'backend.plan.json');
    app.files.save = path;
    app.files.choose = path;
    expect(await app.api.plans.exportFile({ positionId })).toBe('backend.plan.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'rubric-plan', version: 1 });
    const { id: other } = await app.api.positions.add({ role: 'Recruiter', postingId: null, skillIds: null });
    await app.api.plans.importFile({ positionId: other });
    const guides = async (id: string) => (await planOf(app, id)).map(({ name, guide }) => ({ name, guide }));
    expect(await guides(other)).toEqual(await guides(positionId));
  });

  it.each([
    ['not JSON', '{'],
    ['another document', '{"format":"other"}'],
    ['no rounds', '{"format":"rubric-plan","version":1,"name":"","rounds":[]}'],
    ['a later form', '{"format":"rubric-plan","version":2,"name":"","rounds":[]}'],
  ])('stays as it is when the file is %s', async (_what, text) => {
    const { app, folder, positionId } = await ready();
    const before = await planOf(app, positionId);
    app.files.choose = join(folder, 'broken.json');
    writeFileSync(app.files.choose, text);
    await expect((async () => app.api.plans.importFile({ positionId }))()).rejects.toMatchObject({
      code: 'plan.unreadable',
    });
    expect(await planOf(app, positionId)).toEqual(before);
  });
});
