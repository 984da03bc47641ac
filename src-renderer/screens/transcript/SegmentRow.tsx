import { memo, use } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { HighlightIcon, InterviewsIcon } from '../../components/icons.ts';
import { formatTimer } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { PlayFrom } from '../recording/play-from.ts';
import styles from './segment-row.module.css';
import type { ShownSegment, Stretch } from './segments.ts';

type Props = { readonly shown: ShownSegment; readonly currentHit: number | null };

/** One thing that one speaker said, with its time in the margin. */
export const SegmentRow = memo(function SegmentRow({ shown, currentHit }: Props) {
  const { segment, index, stretches, skills, question } = shown;
  const speaker = segment.speaker ?? t('transcript.unknownSpeaker');
  return (
    <div className={styles.row} data-segment={index} data-start-ms={segment.startMs ?? undefined}>
      {question === null ? null : (
        <h3 className={styles.question}>
          <Glyph icon={InterviewsIcon} size={14} />
          <span dir="auto">{t('transcript.question', { number: question.number, text: question.question.text })}</span>
        </h3>
      )}
      <SegmentTime startMs={segment.startMs} />
      <bdi className={styles.who} title={speaker}>
        {speaker}
      </bdi>
      <p className={styles.text} dir="auto" data-said>
        {stretches.map((stretch) => (
          <Part key={stretch.start} stretch={stretch} isCurrent={stretch.hit !== null && stretch.hit === currentHit} />
        ))}
      </p>
      {skills.length === 0 ? null : (
        <span className={styles.chips}>
          {skills.map((skill) => (
            <Chip key={skill.id} tone="accent" icon={HighlightIcon}>
              {skill.name}
            </Chip>
          ))}
        </span>
      )}
    </div>
  );
});

/** When it was said; where the recording is there, a button that plays it from here. */
function SegmentTime({ startMs }: { readonly startMs: number | null }) {
  const playFrom = use(PlayFrom);
  const text = startMs === null ? '' : formatTimer(startMs);
  if (startMs === null || playFrom === null) return <span className={styles.time}>{text}</span>;
  return (
    <span className={styles.time}>
      <button
        type="button"
        className={styles.play}
        aria-label={t('recording.playFrom', { time: text })}
        onClick={() => playFrom(startMs)}
      >
        {text}
      </button>
    </span>
  );
}

function Part({ stretch, isCurrent }: { readonly stretch: Stretch; readonly isCurrent: boolean }) {
  if (stretch.hit !== null) {
    return (
      <mark data-hit={stretch.hit} className={isCurrent ? (styles.current ?? '') : ''}>
        {stretch.text}
      </mark>
    );
  }
  return stretch.isEvidence ? <mark className={styles.kept}>{stretch.text}</mark> : stretch.text;
}
