import { useSyncExternalStore } from 'react';

/** One ticking clock for every step that is in use, however many words on screen follow it. */
const clocks = new Map<number, { now: number; readonly listeners: Set<() => void> }>();

function clockOf(step: number): { now: number; readonly listeners: Set<() => void> } {
  const known = clocks.get(step);
  if (known !== undefined) return known;
  const clock = { now: Date.now(), listeners: new Set<() => void>() };
  clocks.set(step, clock);
  return clock;
}

const timers = new Map<number, ReturnType<typeof setInterval>>();

function subscribe(step: number, listener: () => void): () => void {
  const clock = clockOf(step);
  if (clock.listeners.size === 0) {
    clock.now = Date.now();
    timers.set(
      step,
      setInterval(() => {
        clock.now = Date.now();
        for (const each of clock.listeners) each();
      }, step),
    );
  }
  clock.listeners.add(listener);
  return () => {
    clock.listeners.delete(listener);
    if (clock.listeners.size === 0) clearInterval(timers.get(step));
  };
}

const subscribers = new Map<number, (listener: () => void) => () => void>();

function subscriberOf(step: number): (listener: () => void) => () => void {
  const known = subscribers.get(step);
  if (known !== undefined) return known;
  const subscriber = (listener: () => void) => subscribe(step, listener);
  subscribers.set(step, subscriber);
  return subscriber;
}

/** The time, milliseconds, renewed every `step` milliseconds: for "2 minutes ago", and with 1000 for a timer. */
export function useNow(step = 10_000): number {
  return useSyncExternalStore(subscriberOf(step), () => clockOf(step).now);
}
