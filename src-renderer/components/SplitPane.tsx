import type { CSSProperties, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './SplitPane.module.css';

export interface SplitSide {
  /** The landmark's name. */
  label: string;
  /** In px. */
  width: number;
  content: ReactNode;
  /** It leads to places in the middle: a navigation, not a region. */
  isNavigation?: boolean | undefined;
  /** Away under 1020 px; the screen offers it as a tab there. */
  isHiddenWhenNarrow?: boolean | undefined;
  /** Nothing in it can be focused, so the side itself can, for the keys that scroll. */
  isReadOnly?: boolean | undefined;
}

export interface SplitPaneProps {
  start?: SplitSide | undefined;
  end?: SplitSide | undefined;
  /** Under 760 px (a zoomed page) the columns stand below each other and scroll as one; for a middle that is no list by itself. */
  isStackedWhenSmall?: boolean | undefined;
  /** The middle; it scrolls by itself, like the sides. */
  children: ReactNode;
}

/** A screen in up to three columns that fill the height and scroll each on its own. */
export function SplitPane({ start, end, isStackedWhenSmall, children }: SplitPaneProps) {
  return (
    <div className={cx(styles.split, isStackedWhenSmall && styles.stacked)}>
      {start === undefined ? null : <Side side={start} className={cx(styles.start)} />}
      <div className={cx(styles.middle)}>{children}</div>
      {end === undefined ? null : <Side side={end} className={cx(styles.end)} />}
    </div>
  );
}

function Side({ side, className }: { side: SplitSide; className: string }) {
  const Landmark = side.isNavigation ? 'nav' : 'section';
  return (
    <Landmark
      aria-label={side.label}
      className={cx(styles.side, className, side.isHiddenWhenNarrow && styles.wide)}
      // React's type does not know custom properties.
      style={{ '--side': `${side.width}px` } as CSSProperties}
      {...(side.isReadOnly ? { tabIndex: 0 } : {})}
    >
      {side.content}
    </Landmark>
  );
}
