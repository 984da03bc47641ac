import { describe, expect, it } from 'vitest';
import type { AppError, Reply } from '../../../../src-preload/contract/errors.ts';
import { createDraftSaver, type Saved, type SaverState } from '../../../../src-renderer/store/draft-saver.ts';

type Call = { readonly value: string; readonly revision: number; answer: (reply: Reply<Saved>) => Promise<void> };

const failure: AppError = { kind: 'database', code: 'database.full', params: {} };
const conflict: AppError = { kind: 'conflict', code: 'notes.conflict', params: {} };

/** A main process by hand: requests wait until the test answers them. */
function setUp(stored = { value: '', revision: 0, savedAt: null as number | null }) {
  const calls: Call[] = [];
  const states: SaverState[] = [];
  const waiting: { callback: () => void; milliseconds: number; isStopped: boolean }[] = [];
  const saver = createDraftSaver<string>({
    stored,
    isSame: (left, right) => left === right,
    onState: (state) => states.push(state),
    later: (callback, milliseconds) => {
      const entry = { callback, milliseconds, isStopped: false };
      waiting.push(entry);
      return () => {
        entry.isStopped = true;
      };
    },
    send: (value, revision) =>
      new Promise((resolve) => {
        calls.push({
          value,
          revision,
          answer: async (reply) => {
            resolve(reply);
            // The saver continues in microtasks after the answer.
            for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
          },
        });
      }),
  });
  const call = (index: number): Call => {
    const found = calls[index];
    if (found === undefined) throw new Error(`no request ${index}, only ${calls.length}`);
    return found;
  };
  const ok = (revision: number, savedAt = 1_000): Reply<Saved> => ({ ok: true, value: { revision, savedAt } });
  const no = (error: AppError): Reply<Saved> => ({ ok: false, error });
  return { saver, calls, call, states, waiting, ok, no };
}

describe('draft saver', () => {
  it('sends the first keystroke at once, on the stored revision', () => {
    const { saver, calls, call } = setUp({ value: 'a', revision: 7, savedAt: 5 });
    saver.change('ab');
    expect(calls).toHaveLength(1);
    expect(call(0)).toMatchObject({ value: 'ab', revision: 7 });
    expect(saver.state()).toEqual({ kind: 'saving' });
  });

  it('sends nothing for a value that is stored already', () => {
    const { saver, calls, states } = setUp({ value: 'a', revision: 7, savedAt: 5 });
    saver.change('a');
    expect(calls).toHaveLength(0);
    expect(states).toEqual([]);
  });

  it('keeps one save under way and sends only the newest value after it, on the new revision', async () => {
    const { saver, calls, call, ok } = setUp();
    saver.change('a');
    saver.change('ab');
    saver.change('abc');
    expect(calls).toHaveLength(1);
    await call(0).answer(ok(1));
    expect(calls).toHaveLength(2);
    expect(call(1)).toMatchObject({ value: 'abc', revision: 1 });
    await call(1).answer(ok(2, 2_000));
    expect(calls).toHaveLength(2);
    expect(saver.isDirty()).toBe(false);
    expect(saver.state()).toEqual({ kind: 'saved', at: 2_000 });
  });

  it('stores the old text again when it was typed back during the save', async () => {
    const { saver, call, ok } = setUp({ value: 'a', revision: 3, savedAt: 1 });
    saver.change('ab');
    saver.change('a');
    await call(0).answer(ok(4));
    expect(call(1)).toMatchObject({ value: 'a', revision: 4 });
  });

  it('keeps the text after a failure, says the cause and tries again later, ever more seldom', async () => {
    const { saver, calls, call, waiting, ok, no } = setUp();
    saver.change('a');
    await call(0).answer(no(failure));
    expect(saver.state()).toEqual({ kind: 'failed', error: failure });
    expect(saver.value()).toBe('a');
    waiting[0]?.callback();
    expect(call(1)).toMatchObject({ value: 'a', revision: 0 });
    await call(1).answer(no(failure));
    expect(waiting[1]?.milliseconds).toBeGreaterThan(waiting[0]?.milliseconds ?? Number.POSITIVE_INFINITY);
    saver.change('ab');
    expect(waiting[1]?.isStopped).toBe(true);
    expect(call(2)).toMatchObject({ value: 'ab', revision: 0 });
    await call(2).answer(ok(1));
    expect(saver.state().kind).toBe('saved');
    expect(calls).toHaveLength(3);
  });

  it('tries at once when asked to', async () => {
    const { saver, calls, call, waiting, no } = setUp();
    saver.change('a');
    await call(0).answer(no(failure));
    saver.retry();
    expect(calls).toHaveLength(2);
    expect(waiting[0]?.isStopped).toBe(true);
  });

  it('sends nothing more after a conflict until somebody chose, and keeps what is typed meanwhile', async () => {
    const { saver, calls, call, no, ok } = setUp();
    saver.change('mine');
    await call(0).answer(no(conflict));
    expect(saver.state()).toEqual({ kind: 'conflict' });
    saver.change('mine, longer');
    saver.retry();
    saver.sendNow();
    expect(calls).toHaveLength(1);
    saver.rebase({ value: 'theirs', revision: 9, savedAt: 4 }, 'typed');
    expect(call(1)).toMatchObject({ value: 'mine, longer', revision: 9 });
    await call(1).answer(ok(10));
    expect(saver.value()).toBe('mine, longer');
    expect(saver.state().kind).toBe('saved');
  });

  it('takes the stored text after a conflict when that is chosen', async () => {
    const { saver, calls, call, no } = setUp();
    saver.change('mine');
    await call(0).answer(no(conflict));
    saver.rebase({ value: 'theirs', revision: 9, savedAt: 4 }, 'stored');
    expect(saver.value()).toBe('theirs');
    expect(saver.state()).toEqual({ kind: 'saved', at: 4 });
    expect(calls).toHaveLength(1);
  });

  it('flush waits for the save under way and for the one that follows it', async () => {
    const { saver, call, ok } = setUp();
    saver.change('a');
    saver.change('ab');
    let end: SaverState | null = null;
    const flushed = saver.flush().then((state) => {
      end = state;
    });
    await call(0).answer(ok(1));
    expect(end).toBeNull();
    await call(1).answer(ok(2, 3_000));
    await flushed;
    expect(end).toEqual({ kind: 'saved', at: 3_000 });
  });

  it('flush ends with the cause when the save fails', async () => {
    const { saver, call, no } = setUp();
    saver.change('a');
    const flushed = saver.flush();
    await call(0).answer(no(failure));
    expect(await flushed).toEqual({ kind: 'failed', error: failure });
    expect(saver.isDirty()).toBe(true);
  });

  it('on closing sends what is left at once, on the revision that the save under way will have', () => {
    const { saver, calls, call } = setUp({ value: '', revision: 4, savedAt: null });
    saver.change('a');
    saver.change('ab');
    saver.sendNow();
    expect(calls).toHaveLength(2);
    expect(call(1)).toMatchObject({ value: 'ab', revision: 5 });
  });

  it('on closing sends nothing twice', () => {
    const { saver, calls } = setUp();
    saver.change('a');
    saver.sendNow();
    expect(calls).toHaveLength(1);
  });

  it('takes over what was stored elsewhere, but never over something unsaved, and never something older', async () => {
    const { saver, call, ok } = setUp({ value: 'a', revision: 1, savedAt: 1 });
    expect(saver.adopt({ value: 'b', revision: 2, savedAt: 2 })).toBe(true);
    expect(saver.value()).toBe('b');
    expect(saver.adopt({ value: 'a', revision: 1, savedAt: 1 })).toBe(false);
    saver.change('bc');
    expect(saver.adopt({ value: 'z', revision: 3, savedAt: 3 })).toBe(false);
    await call(0).answer(ok(3));
    expect(saver.value()).toBe('bc');
  });
});
