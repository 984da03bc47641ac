import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseRange, recordingOf, serveSound } from '../../../../src-main/app/serve-recordings.ts';
import { recordingPath } from '../../../../src-preload/contract/recordings.ts';

it('knows a recording by its address alone', () => {
  expect(recordingOf(`app://main${recordingPath('0b5c-9')}`)).toBe('0b5c-9');
  for (const path of ['/recordings/..%2F..%2Frubric.wav', '/recordings/a/b.wav', '/recordings/a', '/recordings/.wav']) {
    expect(recordingOf(`app://main${path}`)).toBeNull();
  }
});

it.each([
  [null, { first: 0, last: 99 }],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=-5', { first: 95, last: 99 }],
  ['bytes=100-', null],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['words=1-2', null],
])('reads the range %s of 100 bytes', (range, expected) => {
  expect(parseRange(range, 100)).toEqual(expected);
});

it('gives pieces of a megabyte at the most', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-sound-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'audio.wav');
  writeFileSync(file, new Uint8Array(1_048_576 + 10).fill(7));
  const whole = await serveSound(file, 'bytes=0-');
  expect([whole.status, whole.headers.get('Content-Range')]).toEqual([206, 'bytes 0-1048575/1048586']);
  const rest = await serveSound(file, 'bytes=1048576-');
  expect(new Uint8Array(await rest.arrayBuffer())).toEqual(new Uint8Array(10).fill(7));
  expect((await serveSound(file, 'bytes=2000000-')).status).toBe(416);
  await expect(serveSound(join(folder, 'none.wav'), null)).rejects.toThrow('ENOENT');
});
