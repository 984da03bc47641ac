import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import styles from './RatingScale.module.css';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** What the ratings 1, 3 and 5 stand for. */
export interface RatingAnchors {
  1: string;
  3: string;
  5: string;
}

export interface RatingScaleProps {
  /** The name of the radio group: the skill. Not shown; the skill's heading stands above. */
  label: string;
  value: Rating | null;
  onChange: (value: Rating) => void;
  anchors: RatingAnchors;
  isReadOnly?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** m 30 px with anchors side by side (below each other when it has less than 560 px), s 24 px with anchors below each other (the interview's side panel). */
  size?: 's' | 'm' | undefined;
}

const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5];
const ANCHORED = [1, 3, 5] as const;

/** The anchor of a rating, and for 2 and 4 both neighbours. */
function applies(anchor: 1 | 3 | 5, value: Rating | null): boolean {
  return value !== null && Math.abs(anchor - value) <= (value % 2 === 0 ? 1 : 0);
}

/**
 * Five cells of equal width, so that no answer is easier to hit; the anchors always in view below, those that apply in full ink.
 * A radio group with radios named `1` to `5`; the anchors are its description. Arrow keys move and choose.
 */
export function RatingScale({
  label,
  value,
  onChange,
  anchors,
  isReadOnly = false,
  isDisabled = false,
  size = 'm',
}: RatingScaleProps) {
  const anchorsId = useId();
  return (
    <div className={cx(styles.frame)}>
      <RadioGroup
        className={cx(styles.scale, styles[size])}
        orientation="horizontal"
        aria-label={label}
        aria-describedby={anchorsId}
        value={value === null ? null : String(value)}
        onChange={(text) => {
          const rating = RATINGS.find((candidate) => String(candidate) === text);
          if (rating !== undefined) onChange(rating);
        }}
        isReadOnly={isReadOnly}
        isDisabled={isDisabled}
      >
        {RATINGS.map((rating) => (
          <Radio key={rating} value={String(rating)} className={cx(choice.target, styles.cell, styles[`r${rating}`])}>
            {rating}
          </Radio>
        ))}
      </RadioGroup>
      <div id={anchorsId} className={cx(styles.anchors, size === 's' && styles.stacked)}>
        {ANCHORED.map((anchor) => (
          <p key={anchor} className={cx(styles.anchor, applies(anchor, value) && styles.near)}>
            <b>{anchor}</b>
            <span dir="auto">{anchors[anchor]}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
