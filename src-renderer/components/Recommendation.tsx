import { Radio, RadioGroup } from 'react-aria-components';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { CheckIcon, DoubleDownIcon, DoubleUpIcon, DownIcon, type IconType, UpIcon } from './icons.ts';
import styles from './Recommendation.module.css';

export type RecommendationLevel = 'strong_yes' | 'yes' | 'no' | 'strong_no';

export interface RecommendationProps {
  /** The name of the group. */
  label: string;
  isLabelHidden?: boolean | undefined;
  value: RecommendationLevel | null;
  onChange: (value: RecommendationLevel) => void;
  /** The words of the four levels. */
  options: Readonly<Record<RecommendationLevel, string>>;
  isReadOnly?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

const LEVELS: readonly { id: RecommendationLevel; icon: IconType }[] = [
  { id: 'strong_yes', icon: DoubleUpIcon },
  { id: 'yes', icon: UpIcon },
  { id: 'no', icon: DownIcon },
  { id: 'strong_no', icon: DoubleDownIcon },
];

/** The overall recommendation: four levels, best first, no middle. Chevrons give direction and strength. */
export function Recommendation(props: RecommendationProps) {
  return (
    <RadioGroup
      aria-label={props.label}
      value={props.value}
      onChange={(value) => {
        const level = LEVELS.find((candidate) => candidate.id === value);
        if (level !== undefined) props.onChange(level.id);
      }}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
    >
      {props.isLabelHidden ? null : (
        <span className={cx(styles.label)} aria-hidden="true">
          {props.label}
        </span>
      )}
      <div className={cx(styles.levels)}>
        {LEVELS.map(({ id, icon }) => (
          <Radio key={id} value={id} className={cx(choice.target, styles.level)}>
            {({ isSelected }) => (
              <>
                <Glyph icon={icon} />
                <span>{props.options[id]}</span>
                {isSelected ? <Glyph icon={CheckIcon} className={cx(styles.tick)} /> : null}
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
