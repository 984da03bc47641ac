import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addSegments, beginTranscript, putTranscript } from '../../../src-main/database/writes/transcripts.ts';
import { type Segment, segmentsAtOnce } from '../../../src-preload/contract/transcripts.ts';
import { addPosition, connect, newProfile, openApp, startApp, startLever, type TestApp, until } from './app.ts';

const segment = (text: string): Segment => ({ speaker: null, startMs: null, endMs: null, text });

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

/** About as long as a file may be: 20 MB in short lines. */
function hugeTalk(lines: number): string {
  return Array.from({ length: lines }, (_, index) => `${index % 2 === 0 ? 'Ines' : 'Zoe'}: line ${index} of it`).join(
    '\n',
  );
}

it('stores a huge transcript in slices, keeps the earlier one in view until it is whole, and forgets what was broken off', async () => {
  const { app, interviewId } = await begin();
  await app.api.transcripts.paste({ interviewId, text: 'Ines: The first one\nZoe: Yes' });
  const seen = new Set<number>();
  const lines = 60_000;
  const storing = app.api.transcripts.paste({ interviewId, text: hugeTalk(lines) });
  let isDone = false;
  const stored = Promise.resolve(storing).finally(() => {
    isDone = true;
  });
  // Whoever looks meanwhile sees the old or the new one, never a part.
  while (!isDone) {
    seen.add((await app.api.interviews.get({ id: interviewId })).transcriptSegments);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await stored).toEqual({ segments: lines });
  seen.add((await app.api.interviews.get({ id: interviewId })).transcriptSegments);
  expect([...seen]).toEqual([2, lines]);
  // It is read part by part; each says which whole it belongs to.
  const part = await app.api.transcripts.get({ interviewId, from: lines - 2 });
  expect(part).toMatchObject({
    total: lines,
    segments: [{ text: `line ${lines - 2} of it` }, { speaker: 'Zoë Nørgaard' }],
  });
  expect((await app.api.transcripts.get({ interviewId }))?.segments).toHaveLength(segmentsAtOnce);
  expect((await app.api.transcripts.questions({ interviewId }))?.version).toBe(part?.version);
  expect((await app.api.transcripts.get({ interviewId, from: lines }))?.segments).toEqual([]);
  const { read } = app.keeper.get();
  const rows = () => read.prepare('SELECT count(*) FROM segment').pluck().get();
  await until('the old one is deleted', () => rows() === lines);

  await app.api.transcripts.remove({ interviewId });
  expect(await app.api.transcripts.get({ interviewId })).toBeNull();
  await until('all of it is deleted', () => rows() === 0);
});

it('gives all lines of a speaker another name, again and again, and forgets the names with the transcript', async () => {
  const { app, interviewId } = await begin();
  const { transcripts } = app.api;
  const speakers = async () => (await transcripts.get({ interviewId }))?.segments.map(({ speaker }) => speaker);
  const text = 'A: one\nB: two\nC: three\nA: four';
  await transcripts.paste({ interviewId, text });
  const versions = new Set([(await transcripts.get({ interviewId }))?.version]);
  const steps: [from: string, to: string, expected: string][] = [
    ['A', 'B', 'B B C B'],
    // Both are called B now, so both become D.
    ['B', 'D', 'D D C D'],
    ['C', 'B', 'D D B D'],
    ['B', 'A', 'D D A D'],
    ['D', 'A', 'A A A A'],
    ['nobody', 'E', 'A A A A'],
  ];
  for (const [from, to, expected] of steps) {
    await transcripts.renameSpeaker({ interviewId, from, to });
    expect((await speakers())?.join(' '), `${from} to ${to}`).toBe(expected);
    versions.add((await transcripts.get({ interviewId }))?.version);
  }
  expect(versions.size).toBe(steps.length + 1);
  await transcripts.paste({ interviewId, text });
  expect((await speakers())?.join(' ')).toBe('A B C A');
});

it('takes up the deletion that an end broke off', async () => {
  const lever = await startLever();
  const folder = newProfile();
  const app = await openApp(lever, folder);
  await connect(app, lever);
  const interviewId = await interviewOf(app);
  const { write } = app.keeper.get();
  putTranscript(write, interviewId, { format: 'plain', segments: [segment('kept')] }, 1);
  addSegments(write, interviewId, beginTranscript(write, interviewId), [segment('torn')]);
  expect((await app.api.transcripts.get({ interviewId }))?.segments.map(({ text }) => text)).toEqual(['kept']);
  await app.end();

  const again = await startApp(lever, folder);
  const texts = () => again.keeper.get().read.prepare('SELECT text FROM segment').pluck().all();
  await until('the rest is deleted', () => texts().length === 1);
  expect(texts()).toEqual(['kept']);
  expect((await again.api.transcripts.get({ interviewId }))?.segments).toHaveLength(1);
});
