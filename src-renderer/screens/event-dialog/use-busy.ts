import { useEffect, useState } from 'react';
import type { BusyAnswer } from '../../../src-preload/contract/events.ts';
import { useStore } from '../../store/index.ts';

/** A meeting that begins on a day ends within eight hours. */
const spanMs = 32 * 60 * 60_000;

/** When the own calendar is taken on the day that begins at `dayStart` (milliseconds); null until it is known. */
export function useBusy(accountId: string | null, dayStart: number): BusyAnswer | null {
  const busyTimes = useStore((store) => store.busyTimes);
  const [busy, setBusy] = useState<{ readonly key: string; readonly answer: BusyAnswer } | null>(null);
  const key = `${accountId} ${dayStart}`;
  useEffect(() => {
    if (!Number.isFinite(dayStart)) return;
    let isCurrent = true;
    void busyTimes(accountId, dayStart, dayStart + spanMs).then((reply) => {
      if (isCurrent && reply.ok) setBusy({ key, answer: reply.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [busyTimes, accountId, dayStart, key]);
  return busy?.key === key ? busy.answer : null;
}
