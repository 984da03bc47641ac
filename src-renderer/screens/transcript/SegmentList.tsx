import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { t } from '../../messages/index.ts';
import { meanHeight, offsetsOf, windowOf } from './row-window.ts';
import { SegmentRow } from './SegmentRow.tsx';
import { type ShownSegment, segmentPlace } from './segments.ts';
import styles from './transcript.module.css';

/** What others do with the list: bring a segment to its top, or a search hit into view. */
export type SegmentListHandle = { readonly show: (segment: number) => void };

type Props = {
  readonly shown: readonly ShownSegment[];
  readonly currentHit: number | null;
  readonly box: RefObject<HTMLElement | null>;
  readonly handle: Ref<SegmentListHandle>;
};

/** The height of a row before any was drawn, px. */
const firstGuessPx = 72;
/** Setting the scroll position draws rows whose heights then move the goal: so often it is set again. */
const mostCorrections = 20;

/**
 * The conversation, of which only the rows in view and some around them are drawn: hours of talk stay as quick as minutes.
 */
export function SegmentList({ shown, currentHit, box, handle }: Props) {
  const heights = useRef(new Map<number, number>());
  /** Stays the same once it is known: if it went with every new height, all that is above would move each time. */
  const guess = useRef<number | null>(null);
  const goal = useRef<{ readonly segment: number; corrections: number } | null>(null);
  const [view, setView] = useState({ top: 0, height: 800, width: 0 });
  const [measured, setMeasured] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` says that heights have changed
  const offsets = useMemo(
    () => offsetsOf(shown.length, heights.current, guess.current ?? firstGuessPx),
    [shown.length, measured],
  );
  const { first, end, above, below } = windowOf(offsets, view.top, view.height);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const { scrollTop, clientHeight, clientWidth } = element;
      setView((before) => {
        // Another width breaks lines elsewhere: no known height holds any more.
        if (before.width !== clientWidth) {
          heights.current.clear();
          guess.current = null;
        }
        const isSame = before.top === scrollTop && before.height === clientHeight && before.width === clientWidth;
        return isSame ? before : { top: scrollTop, height: clientHeight, width: clientWidth };
      });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);

  useLayoutEffect(() => {
    let hasChanged = false;
    for (const row of box.current?.querySelectorAll<HTMLElement>(`[${segmentPlace}]`) ?? []) {
      const index = Number(row.dataset.segment);
      const height = row.getBoundingClientRect().height;
      if (Math.abs((heights.current.get(index) ?? 0) - height) < 0.5) continue;
      heights.current.set(index, height);
      hasChanged = true;
    }
    guess.current ??= meanHeight(heights.current);
    if (hasChanged) setMeasured((count) => count + 1);
    reach();
  });

  /** Goes on to the segment that was asked for, until it stands where it belongs. */
  function reach(): void {
    const element = box.current;
    if (element === null || goal.current === null) return;
    const { segment, corrections } = goal.current;
    const row = element.querySelector(`[${segmentPlace}="${segment}"]`);
    const padding = Number.parseFloat(getComputedStyle(element).paddingTop);
    const place =
      row === null
        ? (offsets[segment] ?? 0)
        : element.scrollTop + row.getBoundingClientRect().top - element.getBoundingClientRect().top - padding;
    const isThere = row !== null && Math.abs(element.scrollTop - place) < 2;
    if (isThere || corrections >= mostCorrections) {
      goal.current = null;
      return;
    }
    goal.current = { segment, corrections: corrections + 1 };
    element.scrollTop = place;
    setView((before) => ({ ...before, top: element.scrollTop }));
  }

  useImperativeHandle(handle, () => ({
    show: (segment) => {
      goal.current = { segment, corrections: 0 };
      reach();
    },
  }));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll the text
    <section className={styles.lines} ref={box} aria-label={t('transcript.text')} tabIndex={0}>
      <div style={{ blockSize: above }} />
      {shown.slice(first, end).map((each) => (
        <SegmentRow key={each.index} shown={each} currentHit={currentHit} />
      ))}
      <div style={{ blockSize: below }} />
    </section>
  );
}
