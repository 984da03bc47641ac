import { beforeEach, describe, expect, it } from 'vitest';
import { RubricError } from '../../../../src-main/errors/index.ts';
import { type AllHandlers, registerHandlers } from '../../../../src-main/ipc/handle.ts';
import { memoryLogger } from '../../../../src-main/logging/index.ts';
import { channelName, channels } from '../../../../src-preload/contract/channels.ts';
import { requests } from '../../../../src-preload/contract/index.ts';

type Listener = (event: unknown, argument: unknown) => Promise<unknown>;

const ownPage = 'app://main/index.html';

/** Handlers that count their calls, so that a refusal before the handler is seen. */
function countingHandlers(calls: string[], answer: () => unknown): AllHandlers {
  const entries = Object.entries(channels).map(([subject, methods]) => [
    subject,
    Object.fromEntries(
      methods.map((method) => [
        method,
        () => {
          calls.push(channelName(subject, method));
          return answer();
        },
      ]),
    ),
  ]);
  return Object.fromEntries(entries) as AllHandlers; // made from the contract's own names
}

describe('the IPC wrapper', () => {
  let listeners: Map<string, Listener>;
  let calls: string[];
  let logger: ReturnType<typeof memoryLogger>;
  let answer: () => unknown;

  beforeEach(() => {
    listeners = new Map();
    calls = [];
    logger = memoryLogger();
    answer = () => 'done';
    registerHandlers(Promise.resolve(countingHandlers(calls, () => answer())), {
      ipcMain: { handle: (channel, listener) => listeners.set(channel, listener as Listener) }, // called by hand below
      isOwnPage: (url) => url === ownPage,
      logger,
    });
  });

  function eventFrom(url: string | null, isMainFrame = true) {
    const frame = url === null ? null : { url };
    return { senderFrame: frame, sender: { mainFrame: isMainFrame ? frame : { url } } };
  }

  async function call(channel: string, argument: unknown, event: unknown = eventFrom(ownPage)) {
    const listener = listeners.get(channel);
    if (!listener) throw new Error(`nothing listens on ${channel}`);
    return listener(event, argument);
  }

  const names = Object.entries(channels).flatMap(([subject, methods]) =>
    methods.map((method) => channelName(subject, method)),
  );

  it('listens on every request of the contract, and on nothing else', () => {
    expect([...listeners.keys()].sort()).toEqual([...names].sort());
  });

  it('has a parser for every request, and none for another', () => {
    const parsed = Object.entries(requests).flatMap(([subject, methods]) =>
      Object.keys(methods).map((method) => channelName(subject, method)),
    );
    expect(parsed.sort()).toEqual([...names].sort());
  });

  it.each(names)('%s answers a wrong argument with an error, and does not run', async (name) => {
    expect(await call(name, { wrong: Symbol.iterator })).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(calls).toEqual([]);
  });

  it.each([
    ['another page', eventFrom('https://lever.co/')],
    ['a page that looks like ours', eventFrom('app://main.evil/index.html')],
    ['a frame inside the page', eventFrom(ownPage, false)],
    ['a frame that is gone', eventFrom(null)],
  ])('refuses %s', async (_name, event) => {
    expect(await call('rubric:app.state', undefined, event)).toMatchObject({
      ok: false,
      error: { code: 'bug.foreign-sender' },
    });
    expect(calls).toEqual([]);
  });

  it('answers what the handler answers', async () => {
    expect(await call('rubric:positions.get', { id: 'p' })).toEqual({ ok: true, value: 'done' });
    expect(calls).toEqual(['rubric:positions.get']);
  });

  it('turns an expected failure into its code', async () => {
    answer = () => {
      throw new RubricError('notes.conflict');
    };
    expect(await call('rubric:app.state', undefined)).toEqual({
      ok: false,
      error: { kind: 'conflict', code: 'notes.conflict', params: {} },
    });
  });

  it('keeps the cause of a bug in the log, under the reference that the person sees', async () => {
    answer = () => {
      throw new TypeError('x is not a function');
    };
    const reply = await call('rubric:app.state', undefined);
    expect(reply).toMatchObject({ ok: false, error: { code: 'bug.unexpected', kind: 'bug' } });
    expect(JSON.stringify(reply)).not.toContain('not a function');
    const { reference } = (reply as { error: { reference: string } }).error; // asserted above
    expect(logger.lines.some(({ line }) => line.includes(reference) && line.includes('not a function'))).toBe(true);
  });
});
