import { expect, it } from 'vitest';
import type { DemoLever } from '../../../src-main/demo/index.ts';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp } from './app.ts';

/** An interview with somebody about whom colleagues wrote in Lever. */
async function interviewWith(app: TestApp, query: string): Promise<string> {
  const { id: positionId } = await addPosition(app);
  const { rounds } = await app.api.positions.get({ id: positionId });
  const { items } = await app.api.candidates.search({ positionId, query, limit: 5 });
  const ref = items[0]?.ref ?? { kind: 'new', name: query, email: '' };
  const { id } = await app.api.interviews.addByHand({ positionId, roundId: rounds[1]?.id ?? '', candidate: ref });
  return id;
}

async function submit(app: TestApp, interviewId: string): Promise<void> {
  const { guide } = await app.api.interviews.get({ id: interviewId });
  for (const { id: skillId } of guide.skills) {
    await app.api.scorecards.rate({ interviewId, skillId, value: 4, cannotJudge: null });
  }
  await app.api.scorecards.recommend({ interviewId, value: 'yes' });
  await app.api.scorecards.submit({ interviewId, exportPdf: false });
}

async function begin(lever: DemoLever) {
  const app = await startApp(lever, newProfile());
  await connect(app, lever);
  return { app, interviewId: await interviewWith(app, 'nørgaard') };
}

/** Requests for what others wrote that reached Lever. */
function asked(lever: DemoLever): readonly string[] {
  return lever.requests
    .map(({ method, path }) => `${method} ${path}`)
    .filter((line) => /^GET .*\/(feedback|notes)$/.test(line));
}

it('hands out nothing of what others wrote, and does not ask Lever, before the own scorecard is submitted', async () => {
  const lever = await startLever();
  const { app, interviewId } = await begin(lever);
  // What a key may read is tried while connecting.
  const before = asked(lever);
  expect(await app.api.panel.get({ interviewId })).toEqual({ state: 'hidden' });
  expect(await app.api.panel.read({ interviewId })).toEqual({ state: 'hidden' });
  expect(asked(lever)).toEqual(before);

  await submit(app, interviewId);
  const panel = await app.api.panel.read({ interviewId });
  expect(asked(lever)).toHaveLength(before.length + 2);
  if (panel.state !== 'shown') throw new Error('the panel must be shown now');
  expect(panel.people.map(({ name, source, isSelf }) => [name, source, isSelf])).toEqual([
    ['Ines Baumgartner', 'rubric', true],
    ['Jonas Reimann', 'lever', false],
    ['Ana Tavares', 'lever', false],
  ]);
  expect(panel.rows.find(({ name }) => name === 'Debugging and root-cause analysis')).toMatchObject({
    ratings: [
      { given: 4, of: 5 },
      { given: 4, of: 4, place: 5 },
    ],
    spread: 1,
    mean: 4.5,
  });
  expect(panel.rows.find(({ isOnlyOthers, name }) => isOnlyOthers && name === 'Motivation')).toMatchObject({
    ratings: [{ given: 4, of: 4 }],
    spread: null,
  });
  expect(panel.notes.map(({ name, text }) => [name, text])).toEqual([
    ['Sadia Rahman', 'Asked for a room with step-free access; Fjord is fine.'],
  ]);

  // A correction hides nothing again: what was seen was seen.
  await app.api.scorecards.amend({ interviewId });
  expect(await app.api.panel.get({ interviewId })).toMatchObject({ state: 'shown' });
});

it('keeps for offline what was read once', async () => {
  const lever = await startLever();
  const { app, interviewId } = await begin(lever);
  await submit(app, interviewId);
  await app.api.panel.read({ interviewId });
  lever.control.fail({ kind: 'status', status: 503, match: /GET .*\/feedback$/ });
  await expect(app.api.panel.read({ interviewId })).rejects.toMatchObject({ code: 'lever.unavailable' });
  expect(await app.api.panel.get({ interviewId })).toMatchObject({ state: 'shown', feedbackPart: 'read' });
});

it('says what the connection may not read, and compares scorecards of this computer all the same', async () => {
  const lever = await startLever();
  const app = await startApp(lever, newProfile());
  await connect(app, lever, { method: 'oauth', features: ['export-notes'] });
  const interviewId = await interviewWith(app, 'nørgaard');
  await submit(app, interviewId);
  const second = await app.api.interviews.get({ id: interviewId });
  const { ref } = second.candidate;
  if (ref.kind !== 'opportunity') throw new Error('the candidate is in Lever');
  const again = await app.api.interviews.addByHand({
    positionId: second.positionId,
    roundId: second.roundId,
    candidate: ref,
  });
  await submit(app, again.id);
  const panel = await app.api.panel.read({ interviewId });
  expect(panel).toMatchObject({ feedbackPart: 'not-granted', notesPart: 'read' });
  expect(panel.state === 'shown' && panel.people.map(({ isSelf }) => isSelf)).toEqual([true, true]);
});
