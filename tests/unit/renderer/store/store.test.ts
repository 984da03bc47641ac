import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Changed } from '../../../../src-preload/contract/changed.ts';
import type { AppError, Reply } from '../../../../src-preload/contract/errors.ts';
import { useStore } from '../../../../src-renderer/store/index.ts';
import { idle, loadedValue } from '../../../../src-renderer/store/loaded.ts';
import { rereadChanged, watch } from '../../../../src-renderer/store/watch.ts';

type Answer = {
  readonly argument: unknown;
  readonly reply: (reply: Reply<unknown>) => void;
  readonly fail: () => void;
};

/** A `window.rubric` whose answers the test gives, in the order it likes. */
function fakeBridge() {
  const asked: Record<string, Answer[]> = {};
  const bridge = new Proxy(
    {},
    {
      get: (_target, subject: string) =>
        subject === 'onChanged'
          ? () => () => undefined
          : new Proxy(
              {},
              {
                get: (_methods, method: string) => (argument: unknown) =>
                  new Promise<Reply<unknown>>((resolve, reject) => {
                    const name = `${subject}.${method}`;
                    asked[name] = [
                      ...(asked[name] ?? []),
                      { argument, reply: resolve, fail: () => reject(new Error('gone')) },
                    ];
                  }),
              },
            ),
    },
  );
  return { bridge, asked: (name: string) => asked[name] ?? [] };
}

const offline: AppError = { kind: 'offline', code: 'lever.offline', params: {} };
const settings = (leverRate: number) => ({ ok: true, value: { leverRate } }) as const;
const rate = () => loadedValue(useStore.getState().settings)?.leverRate;

let fake = fakeBridge();
beforeEach(() => {
  fake = fakeBridge();
  vi.stubGlobal('window', { rubric: fake.bridge });
  useStore.setState(useStore.getInitialState(), true);
});
afterEach(() => vi.unstubAllGlobals());

describe('reading', () => {
  test('waits, then holds the answer', async () => {
    const load = useStore.getState().loadSettings();
    expect(useStore.getState().settings).toEqual({ state: 'loading' });
    fake.asked('settings.get')[0]?.reply(settings(8));
    await load;
    expect(useStore.getState().settings).toEqual({ state: 'ready', value: { leverRate: 8 } });
  });

  test('an answer that a newer one overtook is dropped', async () => {
    const older = useStore.getState().loadSettings();
    const newer = useStore.getState().loadSettings();
    fake.asked('settings.get')[1]?.reply(settings(2));
    await newer;
    fake.asked('settings.get')[0]?.reply(settings(1));
    await older;
    expect(rate()).toBe(2);
  });

  test('an overtaken failure does not hide the newer answer', async () => {
    const older = useStore.getState().loadSettings();
    const newer = useStore.getState().loadSettings();
    fake.asked('settings.get')[1]?.reply(settings(2));
    fake.asked('settings.get')[0]?.reply({ ok: false, error: offline });
    await Promise.all([older, newer]);
    expect(useStore.getState().settings.state).toBe('ready');
  });

  test('answers in order are all shown: a stream of changes cannot starve a screen', async () => {
    const first = useStore.getState().loadSettings();
    const second = useStore.getState().loadSettings();
    fake.asked('settings.get')[0]?.reply(settings(1));
    await first;
    expect(rate()).toBe(1);
    fake.asked('settings.get')[1]?.reply(settings(2));
    await second;
    expect(rate()).toBe(2);
  });

  test('a search shows the answer to the last question only', async () => {
    const first = useStore.getState().searchPostings('b');
    const second = useStore.getState().searchPostings('ba');
    fake.asked('postings.search')[0]?.reply({ ok: true, value: ['stale'] });
    await first;
    expect(useStore.getState().postingOptions).toEqual({ state: 'loading' });
    fake.asked('postings.search')[1]?.reply({ ok: true, value: ['fresh'] });
    await second;
    expect(loadedValue(useStore.getState().postingOptions)).toEqual(['fresh']);
  });

  test('what is read by id does not disturb another id', async () => {
    const one = useStore.getState().loadPosition('one');
    const two = useStore.getState().loadPosition('two');
    fake.asked('positions.get')[1]?.reply({ ok: true, value: { id: 'two' } });
    fake.asked('positions.get')[0]?.reply({ ok: true, value: { id: 'one' } });
    await Promise.all([one, two]);
    expect(loadedValue(useStore.getState().positionById.one ?? idle)?.id).toBe('one');
    expect(loadedValue(useStore.getState().positionById.two ?? idle)?.id).toBe('two');
  });

  test('a failure keeps the old value beside the error', async () => {
    const first = useStore.getState().loadSettings();
    fake.asked('settings.get')[0]?.reply(settings(8));
    await first;
    const second = useStore.getState().loadSettings();
    fake.asked('settings.get')[1]?.reply({ ok: false, error: offline });
    await second;
    expect(useStore.getState().settings).toEqual({ state: 'failed', error: offline, value: { leverRate: 8 } });
  });

  test('a request that breaks is a failure, not a rejection', async () => {
    const load = useStore.getState().loadSettings();
    fake.asked('settings.get')[0]?.fail();
    await load;
    expect(useStore.getState().settings).toMatchObject({ state: 'failed', error: { code: 'bug.unexpected' } });
  });
});

describe('writing', () => {
  test('what a write answered is not undone by an older read', async () => {
    const read = useStore.getState().loadSettings();
    const write = useStore.getState().changeSettings({ leverRate: 5 });
    fake.asked('settings.set')[0]?.reply(settings(5));
    await write;
    fake.asked('settings.get')[0]?.reply(settings(8));
    await read;
    expect(rate()).toBe(5);
  });

  test('a refused write becomes a toast, one that the person cancelled does not', async () => {
    const write = useStore.getState().changeSettings({ leverRate: 5 });
    fake.asked('settings.set')[0]?.reply({ ok: false, error: { kind: 'database', code: 'database.full', params: {} } });
    await write;
    expect(useStore.getState().toasts.map(({ error }) => error?.code)).toEqual(['database.full']);
    useStore.getState().reportError({ kind: 'cancelled', code: 'connection.cancelled', params: {} });
    expect(useStore.getState().toasts).toHaveLength(1);
  });
});

describe('changes', () => {
  test('read again what is watched, once, and not what names another id', () => {
    const load = vi.fn();
    const stop = watch(['positions', 'sync'], load, 'one');
    const changes: Changed[] = [{ subject: 'positions' }, { subject: 'sync', id: 'one' }];
    rereadChanged(changes);
    expect(load).toHaveBeenCalledTimes(1);
    rereadChanged([{ subject: 'positions', id: 'two' }, { subject: 'exports' }]);
    expect(load).toHaveBeenCalledTimes(1);
    stop();
    rereadChanged(changes);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('toasts', () => {
  test('undo takes back the newest thing that can be taken back', () => {
    const undo = vi.fn();
    const { showToast, undoLast } = useStore.getState();
    showToast('Archived', undo);
    showToast('Copied');
    expect(undoLast()).toBe(true);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(useStore.getState().toasts.map(({ text }) => text)).toEqual(['Copied']);
    expect(undoLast()).toBe(false);
  });

  test('on another screen only what can still be acted on stays', () => {
    useStore.setState({ toasts: [] });
    const { showToast, showToastWith, dismissSaid, reportError } = useStore.getState();
    showToast('Saved');
    showToastWith('On its way', { text: 'Show', onPress: () => {} });
    reportError({ kind: 'bug', code: 'bug.unexpected', params: {} });
    dismissSaid();
    expect(useStore.getState().toasts.map(({ text }) => text)).toEqual(['On its way', '']);
  });

  test('an action that leads somewhere is not something to take back', () => {
    const onPress = vi.fn();
    const { showToastWith, undoLast } = useStore.getState();
    showToastWith('PDF is on its way to Lever.', { text: 'Show exports', onPress });
    expect(useStore.getState().toasts.at(-1)?.action?.text).toBe('Show exports');
    expect(undoLast()).toBe(false);
    expect(onPress).not.toHaveBeenCalled();
  });
});
