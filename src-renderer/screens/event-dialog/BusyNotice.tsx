import { useEffect, useState } from 'react';
import type { BusyTime } from '../../../src-preload/contract/events.ts';
import { AlertIcon, DoneIcon } from '../../components/icons.ts';
import { StatusText } from '../../components/StatusText.tsx';
import { formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
};

/** Whether the own calendars are free at this time. */
export function BusyNotice({ from, to }: Props) {
  const busyTimes = useStore((store) => store.busyTimes);
  const [busy, setBusy] = useState<readonly BusyTime[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void busyTimes(from, to).then((reply) => {
      if (isCurrent) setBusy(reply.ok ? reply.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [busyTimes, from, to]);
  if (busy === null) return null;
  const [first] = busy;
  return (
    <div role="status">
      {first === undefined ? (
        <StatusText tone="good" icon={DoneIcon}>
          {t('events.create.free')}
        </StatusText>
      ) : (
        <StatusText tone="warn" icon={AlertIcon}>
          {t('events.create.busy', {
            title: first.title,
            from: formatTime(first.startsAt),
            to: formatTime(first.endsAt),
            more: busy.length - 1,
          })}
        </StatusText>
      )}
    </div>
  );
}
