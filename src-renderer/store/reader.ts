import type { Reply } from '../../src-preload/contract/errors.ts';
import type { Api } from '../../src-preload/contract/index.ts';
import { ask } from '../api/index.ts';
import { type Loaded, loadedValue, loading } from './loaded.ts';

type Counter = { asked: number; answered: number };

/** One counter a key; a key names what is read, its argument included (`position:<id>`). */
const counters = new Map<string, Counter>();

function counterOf(key: string): Counter {
  const known = counters.get(key);
  if (known !== undefined) return known;
  const counter = { asked: 0, answered: 0 };
  counters.set(key, counter);
  return counter;
}

export type Read<T> = {
  readonly key: string;
  readonly request: (api: Api) => Promise<Reply<T>>;
  readonly get: () => Loaded<T>;
  readonly set: (loaded: Loaded<T>) => void;
  /**
   * True for searches: only the answer to the last request counts. Otherwise an answer counts unless a newer one came
   * before it, so that a steady stream of changes cannot keep a screen from ever being filled.
   */
  readonly onlyLatest?: boolean;
};

/**
 * Reads into the store. The value that is there stays until the answer comes; an answer that was overtaken by a newer
 * one of the same key is dropped. Never rejects: a failure is stored.
 */
export async function read<T>({ key, request, get, set, onlyLatest = false }: Read<T>): Promise<void> {
  const counter = counterOf(key);
  counter.asked += 1;
  const number = counter.asked;
  if (get().state === 'idle' || (get().state === 'failed' && loadedValue(get()) === null)) set(loading);
  const reply = await ask(request);
  if (number <= counter.answered || (onlyLatest && number !== counter.asked)) return;
  counter.answered = number;
  set(
    reply.ok
      ? { state: 'ready', value: reply.value }
      : { state: 'failed', error: reply.error, value: loadedValue(get()) },
  );
}

/** Makes answers that are still on their way count as overtaken: for values that a write has just answered. */
export function overtake(key: string): void {
  const counter = counterOf(key);
  counter.asked += 1;
  counter.answered = counter.asked;
}
