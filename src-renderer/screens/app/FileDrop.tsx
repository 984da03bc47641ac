import { useEffect, useRef, useState } from 'react';
import { placeOf } from '../../../src-preload/contract/actions.ts';
import { droppedKindOf, extensionOf } from '../../../src-preload/contract/dropped-files.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { FileIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { type Route, toHash } from '../../store/routes.ts';
import styles from './file-drop.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** The interview that a transcript dropped now would belong to. */
function interviewOf(route: Route): string | null {
  return 'id' in route && ['interview', 'scorecard', 'transcript'].includes(placeOf(toHash(route))) ? route.id : null;
}

async function take(file: File): Promise<void> {
  const { route, dropTranscript, dropCalendar, showToast, reportError } = useStore.getState();
  const interviewId = interviewOf(route);
  const kind = droppedKindOf(file.name);
  if (kind === 'calendar') {
    const reply = await dropCalendar(file);
    if (reply.ok) showToast(t('settings.calendars.added', { name: reply.value.name, events: reply.value.events }));
    else reportError(reply.error);
  } else if (kind === 'transcript' && interviewId !== null) {
    const reply = await dropTranscript(interviewId, file);
    if (reply.ok) showToast(t('transcript.imported', { count: reply.value.segments }));
    else reportError(reply.error);
  } else {
    reportError({ kind: 'invalid-input', code: 'file.wrong-type', params: { type: extensionOf(file.name) } });
  }
}

/** Files that are dragged over the window: what they may be, and taking them when they are let go. */
export function FileDrop() {
  const [isOver, setOver] = useState(false);
  const takesTranscript = useStore((store) => interviewOf(store.route) !== null);
  /** Each element under the pointer is entered and left; the window is left when all are. */
  const depth = useRef(0);
  useEffect(() => {
    function onEnter(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    }
    function onOver(event: DragEvent): void {
      // Without this the window would not take the drop at all.
      if (carriesFiles(event)) event.preventDefault();
    }
    function onLeave(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      for (const file of event.dataTransfer?.files ?? []) void take(file);
    }
    const pairs = [
      ['dragenter', onEnter],
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const;
    for (const [name, listener] of pairs) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of pairs) window.removeEventListener(name, listener);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.scrim} data-drop-target>
      <div className={styles.target}>
        <Glyph icon={FileIcon} size={24} />
        <strong>{t(takesTranscript ? 'app.drop.transcript' : 'app.drop.calendar')}</strong>
        <span>{t(takesTranscript ? 'app.drop.transcriptTypes' : 'app.drop.calendarTypes')}</span>
      </div>
    </div>
  );
}
