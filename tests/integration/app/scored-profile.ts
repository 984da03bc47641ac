import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoLever } from '../../../src-main/demo/index.ts';
import { viewerOf } from '../../../src-main/ipc/services.ts';
import { getInterview } from '../../../src-main/queries/interviews.ts';
import { addPosition, connect, openApp } from './app.ts';

/** A folder that whoever asked for it removes. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rubric-outbox-'));
}

/** A profile with submitted scorecards of so many candidates, not yet exported, for tests that are about what comes after. */
export async function scoredProfile(count: number) {
  const lever = await startDemoLever({ rate: null, consent: 'redirect' });
  const folder = newFolder();
  const app = await openApp(lever, folder);
  await connect(app, lever);
  const { id } = await addPosition(app);
  const { items } = await app.api.candidates.search({ positionId: id, query: '', limit: 500 });
  const round = (await app.api.positions.get({ id })).rounds[0];
  const interviews = [];
  for (const candidate of items.filter((item) => !item.isArchived && !item.isAnonymized).slice(0, count)) {
    const added = await app.api.interviews.addByHand({
      positionId: id,
      roundId: round?.id ?? '',
      candidate: candidate.ref,
    });
    const { guide } = await app.api.interviews.get({ id: added.id });
    for (const skill of guide.skills) {
      await app.api.scorecards.rate({ interviewId: added.id, skillId: skill.id, value: 4, cannotJudge: null });
    }
    await app.api.scorecards.recommend({ interviewId: added.id, value: 'yes' });
    await app.api.scorecards.summarise({ interviewId: added.id, summary: 'Clear and careful.' });
    await app.api.scorecards.submit({ interviewId: added.id, exportPdf: false });
    const interview = getInterview(app.services.store().read, added.id, viewerOf(app.services));
    if (!interview) throw new Error('the interview is gone');
    interviews.push(interview);
  }
  return {
    folder,
    interviews,
    services: app.services,
    userId: app.connection.userId() ?? '',
    async end(): Promise<void> {
      await app.end();
      await lever.close();
    },
  };
}
