import { memo } from 'react';
import { type LineTimes, lineKind, linesOf, type NoteSkill, tagsIn } from '../../../src-preload/contract/note-text.ts';
import { formatTime } from '../../messages/formats.ts';
import styles from './notes.module.css';

type Props = { readonly body: string; readonly times: LineTimes; readonly skills: readonly NoteSkill[] };

/** The time of each line, where it is another one than above. */
function shownTimes(times: LineTimes): readonly string[] {
  let last = '';
  return times.map((time) => {
    const text = time === null ? '' : formatTime(time);
    if (text === '' || text === last) return '';
    last = text;
    return text;
  });
}

/**
 * What stands behind the field, letter for letter in the same place: times in the margin, tags, bold and quotes in their
 * looks. The field lies over it with letters that cannot be seen. No look may change how wide a letter is.
 */
export const NotesMirror = memo(function NotesMirror({ body, times, skills }: Props) {
  const shown = shownTimes(times);
  return (
    <div className={styles.mirror} aria-hidden="true">
      {linesOf(body).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number
        <div key={index} className={styles.line} data-kind={lineKind(line).kind} dir="auto">
          {/* With a direction of its own: the line's must come from its own letters, not from those of "PM". */}
          {shown[index] === '' ? null : (
            <span className={styles.time} dir="ltr">
              {shown[index]}
            </span>
          )}
          <Line line={line} skills={skills} />
        </div>
      ))}
    </div>
  );
});

function Line({ line, skills }: { readonly line: string; readonly skills: readonly NoteSkill[] }) {
  // A line without a letter is as high as the others.
  if (line === '') return '\u200b';
  const parts: { readonly start: number; readonly end: number; readonly look: string }[] = tagsIn(line, skills).map(
    ({ start, end }) => ({ start, end, look: styles.tag ?? '' }),
  );
  const { mark } = lineKind(line);
  if (mark > 0) parts.push({ start: 0, end: mark, look: styles.mark ?? '' });
  for (const match of line.matchAll(/\*\*(.+?)\*\*/g)) {
    const isFree = parts.every(({ start, end }) => end <= match.index || start >= match.index + match[0].length);
    if (isFree) parts.push({ start: match.index, end: match.index + match[0].length, look: styles.bold ?? '' });
  }
  parts.sort((left, right) => left.start - right.start);
  let place = 0;
  const pieces = parts.flatMap(({ start, end, look }) => {
    const before = line.slice(place, start);
    place = end;
    return [
      before,
      <span key={start} className={look}>
        {line.slice(start, end)}
      </span>,
    ];
  });
  return (
    <>
      {pieces}
      {line.slice(place)}
    </>
  );
}
