import { describe, expect, it } from 'vitest';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp } from './app.ts';

async function begin() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  const { id: positionId } = await addPosition(app);
  const position = await app.api.positions.get({ id: positionId });
  const added = await app.api.interviews.addByHand({
    positionId,
    roundId: position.rounds[0]?.id ?? '',
    candidate: { kind: 'new', name: 'Zoë Nørgaard', email: '' },
  });
  return { lever, folder, app, interviewId: added.id };
}

async function write(app: TestApp, interviewId: string, body: string) {
  const { notes } = await app.api.interviews.get({ id: interviewId });
  return app.api.interviews.saveNotes({ interviewId, body, cursor: body.length, baseRevision: notes.revision });
}

const bodyOf = async (app: TestApp, id: string) => (await app.api.interviews.get({ id })).notes.body;

describe('notes', () => {
  it('step back beyond a restart, and forward again', async () => {
    const { lever, folder, app, interviewId } = await begin();
    for (const body of ['One', 'One\nTwo', 'One\nTwo\nThree']) await write(app, interviewId, body);
    await app.end();

    const again = await startApp(lever, folder);
    const undo = () => again.api.interviews.undoNotes({ interviewId, direction: 'undo' });
    expect(await undo()).toMatchObject({ body: 'One\nTwo', canUndo: true, canRedo: true });
    expect(await undo()).toMatchObject({ body: 'One' });
    expect(await undo()).toMatchObject({ body: '', canUndo: false });
    expect(await undo()).toBeNull();
    expect(await again.api.interviews.undoNotes({ interviewId, direction: 'redo' })).toMatchObject({ body: 'One' });
    await write(again, interviewId, 'One\nOther');
    expect((await again.api.interviews.get({ id: interviewId })).notes).toMatchObject({ canRedo: false });
    expect(await undo()).toMatchObject({ body: 'One' });
  });

  it('refuse a text that builds on an older one, whoever wrote it', async () => {
    const { app, interviewId } = await begin();
    await write(app, interviewId, 'First');
    const stale = { interviewId, body: 'Mine', cursor: 4, baseRevision: 0 };
    expect(() => app.api.interviews.saveNotes(stale)).toThrow(expect.objectContaining({ code: 'notes.conflict' }));
    expect(await bodyOf(app, interviewId)).toBe('First');
  });

  it('keep the place without a new revision', async () => {
    const { app, interviewId } = await begin();
    await write(app, interviewId, 'First');
    const before = await app.api.interviews.get({ id: interviewId });
    const questionId = before.guide.skills[0]?.questions[1]?.id ?? '';
    await app.api.interviews.keepPlace({ interviewId, cursor: 2, questionId });
    await app.api.interviews.keepPlace({ interviewId, cursor: null, questionId: null });
    const after = await app.api.interviews.get({ id: interviewId });
    expect(after.notes).toMatchObject({ cursor: 2, revision: before.notes.revision });
    expect(after.currentQuestionId).toBe(questionId);
  });

  it('tied to a skill are its evidence: in the list, against what is missing, and frozen with the scorecard', async () => {
    const { app, interviewId } = await begin();
    const { guide } = await app.api.interviews.get({ id: interviewId });
    const skill = guide.skills[0];
    if (!skill) throw new Error('the guide has no skill');
    for (const { id } of guide.skills) {
      await app.api.scorecards.rate({ interviewId, skillId: id, value: 5, cannotJudge: null });
    }
    const tag = `#${skill.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
    await write(app, interviewId, `> Forty drivers stood at a gate. ${tag}`);
    const draft = await app.api.interviews.get({ id: interviewId });
    expect(draft.evidence).toMatchObject([
      { skillId: skill.id, kind: 'quote', text: 'Forty drivers stood at a gate.', isFromNotes: true },
    ]);
    expect(draft.evidence[0]?.at).toBe(draft.notes.times[0]);
    const lacking = draft.scorecard.missing.filter(({ what }) => what === 'evidence').map(({ skillId }) => skillId);
    expect(lacking).toEqual(guide.skills.slice(1).map(({ id }) => id));
    expect(draft.scorecard.hints.map(({ what }) => what)).toContain('before-notes');

    // A 5 that rests on nothing is not taken, whatever asks for it; what was entered stays.
    await app.api.scorecards.recommend({ interviewId, value: 'yes' });
    const submit = async () => app.api.scorecards.submit({ interviewId, exportPdf: false });
    await expect(submit()).rejects.toMatchObject({ code: 'scorecard.incomplete', params: { count: lacking.length } });
    expect((await app.api.interviews.get({ id: interviewId })).scorecard.state).toBe('draft');
    for (const skillId of lacking) {
      if (skillId === null) throw new Error('evidence belongs to a skill');
      const piece = { kind: 'note', text: 'Showed the runbook.', at: null, questionId: null } as const;
      await app.api.scorecards.addEvidence({ interviewId, skillId, ...piece });
    }
    await submit();
    await app.api.scorecards.amend({ interviewId });
    await write(app, interviewId, 'Something else.');
    const amended = await app.api.interviews.get({ id: interviewId });
    const lacksEvidence = ({ missing }: typeof draft.scorecard) => missing.filter(({ what }) => what === 'evidence');
    expect(lacksEvidence(amended.scorecard)).toEqual([{ what: 'evidence', skillId: skill.id, isRequired: true }]);
    expect(amended.earlier.map(lacksEvidence)).toEqual([[]]);
  });

  it('rate questions without touching the rating of their skill', async () => {
    const { app, interviewId } = await begin();
    const { guide } = await app.api.interviews.get({ id: interviewId });
    const skill = guide.skills[0];
    const [first, second] = skill?.questions ?? [];
    if (!skill || !first || !second) throw new Error('two questions are needed');
    await app.api.scorecards.rateQuestion({ interviewId, questionId: first.id, value: 5 });
    await app.api.scorecards.rateQuestion({ interviewId, questionId: second.id, value: 2 });
    await app.api.scorecards.rateQuestion({ interviewId, questionId: second.id, value: null });
    const { scorecard } = await app.api.interviews.get({ id: interviewId });
    expect(scorecard.suggestions).toEqual([{ skillId: skill.id, value: 5, questions: 1 }]);
    expect(scorecard.ratings).toEqual([]);
  });
});
