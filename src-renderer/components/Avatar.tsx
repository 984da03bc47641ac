import styles from './Avatar.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { PersonIcon } from './icons.ts';

export interface AvatarProps {
  /** `null` for nobody: a glyph instead of initials. */
  name: string | null;
  size?: 24 | 32 | undefined;
}

/** First letters of the first and last word; for scripts without capitals the first character. Empty name: a dot. */
function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s\u00A0]+/u)
    .filter((word) => /\p{L}/u.test(word));
  const first = words[0];
  if (first === undefined) return '·';
  const letter = (word: string) => [...word].find((character) => /\p{L}/u.test(character)) ?? '';
  const head = letter(first);
  const last = words.at(-1);
  // Scripts without capitals (Han, Arabic, Hebrew) are not abbreviated by initials; two of their letters would read as a word.
  if (words.length === 1 || last === undefined || head.toLowerCase() === head.toUpperCase()) return head.toUpperCase();
  return (head + letter(last)).toUpperCase();
}

/** Initials in ink on paper. Nobody gets a colour of their own. Decoration: the name stands beside it. */
export function Avatar({ name, size = 24 }: AvatarProps) {
  return (
    <span className={cx(styles.avatar, size === 32 && styles.large)} aria-hidden="true">
      {name === null ? <Glyph icon={PersonIcon} size={14} /> : initials(name)}
    </span>
  );
}
