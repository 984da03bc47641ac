import { expect, it } from 'vitest';
import type { Reply } from '../../../../src-preload/contract/errors.ts';
import type { Api } from '../../../../src-preload/contract/index.ts';
import type { Segment, TranscriptsReplies } from '../../../../src-preload/contract/transcripts.ts';
import { readWhole } from '../../../../src-renderer/store/read-transcript.ts';

type Stored = { version: string; texts: string[] } | null;

const segment = (text: string): Segment => ({ speaker: null, startMs: null, endMs: null, text });

/** A main process that hands out two segments at a time; `between` runs after each answer. */
function apiOf(stored: { now: Stored }, between: (asked: number) => void = () => {}) {
  const asked: number[] = [];
  const answer = <T>(value: T): Reply<T> => ({ ok: true, value });
  const api = {
    transcripts: {
      get: async ({ from = 0 }: { from?: number }): Promise<Reply<TranscriptsReplies['get']>> => {
        const { now } = stored;
        asked.push(from);
        const part = now && {
          format: 'plain' as const,
          importedAt: 1,
          version: now.version,
          total: now.texts.length,
          segments: now.texts.slice(from, from + 2).map(segment),
        };
        between(asked.length);
        return answer(part);
      },
      questions: async (): Promise<Reply<TranscriptsReplies['questions']>> =>
        answer(stored.now && { version: stored.now.version, questions: [] }),
    },
  };
  return { api: api as unknown as Api, asked }; // only these two requests are made
}

const textsOf = (reply: Awaited<ReturnType<typeof readWhole>>) =>
  reply.ok ? reply.value?.segments.map(({ text }) => text) : reply.error;

it('puts the parts together', async () => {
  const { api, asked } = apiOf({ now: { version: 'one', texts: ['a', 'b', 'c', 'd', 'e'] } });
  expect(textsOf(await readWhole(api, 'i', null))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(asked).toEqual([0, 2, 4]);
});

it('does not read again what is known, and keeps the very segments', async () => {
  const { api, asked } = apiOf({ now: { version: 'one', texts: ['a', 'b', 'c'] } });
  const first = await readWhole(api, 'i', null);
  const known = first.ok ? first.value : null;
  asked.length = 0;
  const again = await readWhole(api, 'i', known);
  expect(asked).toEqual([0]);
  expect(again.ok && again.value?.segments).toBe(known?.segments);
});

it('begins anew when the transcript is replaced in the middle, and mixes nothing', async () => {
  const stored: { now: Stored } = { now: { version: 'one', texts: ['a', 'b', 'c', 'd', 'e'] } };
  const { api } = apiOf(stored, (asked) => {
    if (asked === 2) stored.now = { version: 'two', texts: ['x', 'y', 'z'] };
  });
  expect(textsOf(await readWhole(api, 'i', null))).toEqual(['x', 'y', 'z']);
});

it('says that there is none, also when it is removed in the middle', async () => {
  expect(await readWhole(apiOf({ now: null }).api, 'i', null)).toEqual({ ok: true, value: null });
  const stored: { now: Stored } = { now: { version: 'one', texts: ['a', 'b', 'c'] } };
  const { api } = apiOf(stored, () => {
    stored.now = null;
  });
  expect(await readWhole(api, 'i', null)).toEqual({ ok: true, value: null });
});
