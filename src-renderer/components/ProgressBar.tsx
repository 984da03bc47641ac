import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import { given } from './given.ts';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  /** In the unit of `max`. `null` while it cannot be known. */
  value: number | null;
  max: number;
  /** What is said and shown instead of a percentage, for example "1,240 of 2,310". */
  valueText?: string | undefined;
  /** s 4 px, m 6 px high. */
  size?: 's' | 'm' | undefined;
  /** Over the time that was planned. */
  isOver?: boolean | undefined;
}

/** How much of something is done, in words and in length. */
export function ProgressBar({
  label,
  isLabelHidden = false,
  value,
  max,
  valueText,
  size = 's',
  isOver = false,
}: ProgressBarProps) {
  const share = value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  const showsWords = !isLabelHidden || valueText !== undefined;
  return (
    <AriaProgressBar
      value={value ?? 0}
      maxValue={max <= 0 ? 1 : max}
      isIndeterminate={value === null}
      {...given({ valueLabel: valueText, 'aria-label': isLabelHidden ? label : undefined })}
    >
      {showsWords ? (
        <div className={cx(styles.words)}>
          {isLabelHidden ? null : <Label>{label}</Label>}
          {valueText === undefined ? null : <span className={cx(styles.value)}>{valueText}</span>}
        </div>
      ) : null}
      <div className={cx(styles.track, styles[size], isOver && styles.over)}>
        <div
          className={cx(styles.bar, value === null && styles.unknown)}
          style={value === null ? {} : { inlineSize: `${share * 100}%` }}
        />
      </div>
    </AriaProgressBar>
  );
}
