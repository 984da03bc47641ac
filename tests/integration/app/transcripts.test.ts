import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addPosition, connect, newProfile, startApp, startLever, type TestApp } from './app.ts';

async function interviewOf(app: TestApp): Promise<string> {
  const { id: positionId } = await addPosition(app);
  const position = await app.api.positions.get({ id: positionId });
  const { items } = await app.api.candidates.search({ positionId, query: 'nørgaard', limit: 5 });
  const roundId = position.rounds[0]?.id ?? '';
  const added = await app.api.interviews.addByHand({
    positionId,
    roundId,
    candidate: items[0]?.ref ?? { kind: 'new', name: 'Zoë Nørgaard', email: '' },
  });
  return added.id;
}

async function begin() {
  const lever = await startLever();
  const folder = newProfile();
  const app = await startApp(lever, folder);
  await connect(app, lever);
  return { app, folder, interviewId: await interviewOf(app) };
}

it('reads files in a thread, gives speakers their participants’ names, and refuses what is bad unchanged', async () => {
  const { app, folder, interviewId } = await begin();
  const file = join(folder, 'meeting.vtt');
  app.files.choose = file;
  writeFileSync(
    file,
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Baumgartner, Ines>Shall we?</v>\n\n00:02.000 --> 00:03.000\n<v Zoe>Yes.</v>\n\n00:03.000 --> 00:04.000\n<v Room 5>Hm.</v>\n',
  );
  expect(await app.api.transcripts.importFile({ interviewId })).toEqual({ segments: 3 });
  const transcript = await app.api.transcripts.get({ interviewId });
  expect(transcript?.segments.map(({ speaker }) => speaker)).toEqual(['Ines Baumgartner', 'Zoë Nørgaard', 'Room 5']);

  await app.api.transcripts.renameSpeaker({ interviewId, from: 'Room 5', to: 'Zoë Nørgaard' });
  expect((await app.api.transcripts.get({ interviewId }))?.segments.at(-1)?.speaker).toBe('Zoë Nørgaard');

  writeFileSync(file, 'WEBVTT\n\n00:05.000 --> 00:01.000\nNo.\n');
  await expect(app.api.transcripts.importFile({ interviewId })).rejects.toMatchObject({
    code: 'transcript.malformed',
    params: { line: 3, reason: 'order' },
  });
  // 200 MB that hold nothing: only the size can tell.
  truncateSync(file, 200 * 1024 * 1024);
  await expect(app.api.transcripts.importFile({ interviewId })).rejects.toMatchObject({
    code: 'transcript.too-large',
    params: { megabytes: 200, most: 20 },
  });
  await expect(async () => app.api.transcripts.paste({ interviewId, text: '{"a": 1' })).rejects.toMatchObject({
    code: 'transcript.malformed',
  });
  expect((await app.api.transcripts.get({ interviewId }))?.segments).toHaveLength(3);
});
