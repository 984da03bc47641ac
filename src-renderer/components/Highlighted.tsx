import { splitAtHits } from './split-at-hits.ts';

export interface HighlightedProps {
  text: string;
  /** What was searched for; each of its words is marked. Accents, case and letters such as ø or ß make no difference. */
  query?: string | undefined;
}

/** Text with its search hits marked. Not isolated: wrap names in Name or `bdi`. */
export function Highlighted({ text, query = '' }: HighlightedProps) {
  return splitAtHits(text, query).map((part) =>
    part.isHit ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
