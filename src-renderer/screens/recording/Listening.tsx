import { type ReactNode, useRef, useState } from 'react';
import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { recordingPath } from '../../../src-preload/contract/recordings.ts';
import { Button } from '../../components/Button.tsx';
import { formatDate, formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { DeleteRecordings } from './DeleteRecordings.tsx';
import { PlayFrom } from './play-from.ts';
import styles from './recording.module.css';
import { TranscribeAction } from './TranscribeAction.tsx';
import { useRecording } from './use-recording.ts';

type Props = {
  readonly interview: InterviewDetail;
  /** The transcript was made from the recordings: its times are theirs. */
  readonly isTimed: boolean;
  /** The transcript, below the recordings. */
  readonly children: ReactNode;
};

/** The recordings of an interview, to listen to and to write down; the transcript below plays them from its times. */
export function Listening({ interview, isTimed, children }: Props) {
  const recordings = useRecording(interview.id)?.recordings ?? [];
  const players = useRef(new Map<string, HTMLAudioElement>());
  const [isDeleting, setDeleting] = useState(false);

  function playFrom(atMs: number): void {
    let begin = 0;
    for (const { id, milliseconds } of recordings) {
      const player = players.current.get(id);
      player?.pause();
      if (player !== undefined && atMs >= begin && atMs < begin + milliseconds) {
        player.currentTime = (atMs - begin) / 1_000;
        void player.play();
      }
      begin += milliseconds;
    }
  }

  const deleteAt = recordings[0]?.deleteAt ?? null;
  return (
    <PlayFrom value={isTimed && recordings.length > 0 ? playFrom : null}>
      {recordings.length === 0 ? null : (
        <section className={styles.listening} aria-label={t('recording.list')}>
          {recordings.map(({ id, startedAt, wasInterrupted }) => (
            <div key={id} className={styles.recording}>
              <span className={styles.facts}>
                {t('recording.of', { when: formatDayTimeWithin(startedAt) })}
                {wasInterrupted ? <span className={styles.note}>{t('recording.interrupted')}</span> : null}
              </span>
              {/* biome-ignore lint/a11y/useMediaCaption: what is said stands in the transcript below. */}
              <audio
                ref={(player) => {
                  if (player) players.current.set(id, player);
                  return () => void players.current.delete(id);
                }}
                controls
                // The sound stays where it is deleted from.
                controlsList="nodownload"
                preload="metadata"
                src={recordingPath(id)}
                aria-label={t('recording.of', { when: formatDayTimeWithin(startedAt) })}
              />
            </div>
          ))}
          <div className={styles.row}>
            <TranscribeAction interview={interview} />
            <Button variant="quiet" size="s" onPress={() => setDeleting(true)}>
              {t('recording.delete')}
            </Button>
            {deleteAt === null ? null : (
              <span className={styles.note}>{t('recording.deletedOn', { date: formatDate(deleteAt) })}</span>
            )}
          </div>
        </section>
      )}
      {isDeleting ? <DeleteRecordings interviewId={interview.id} onClose={() => setDeleting(false)} /> : null}
      {children}
    </PlayFrom>
  );
}
