import { RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import type { IconType } from './icons.ts';
import styles from './Segmented.module.css';

export interface SegmentedOption<Id extends string = string> {
  id: Id;
  label: string;
  /** Shown beside the label, a description and not part of the name. */
  count?: number | string | undefined;
  /** The count asks for attention. */
  isAlert?: boolean | undefined;
  icon?: IconType | undefined;
}

export interface SegmentedProps<Id extends string = string> {
  /** The name of the group; not shown. */
  label: string;
  options: readonly SegmentedOption<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}

/** A filter or a way of looking: one of two to four, all in sight. A radio group. */
export function Segmented<Id extends string>({ label, options, value, onChange }: SegmentedProps<Id>) {
  return (
    <RadioGroup
      className={cx(styles.group)}
      orientation="horizontal"
      aria-label={label}
      value={value}
      // The values are the ids of `options`.
      onChange={(id) => onChange(id as Id)}
    >
      {options.map((option) => (
        <RadioField key={option.id} value={option.id} className={cx(styles.cell)}>
          <RadioButton className={cx(choice.target, styles.button)}>
            {option.icon ? <Glyph icon={option.icon} size={14} /> : null}
            <span>{option.label}</span>
          </RadioButton>
          {option.count === undefined ? null : (
            <Text slot="description" className={cx(styles.count, option.isAlert && styles.alert)}>
              {option.count}
            </Text>
          )}
        </RadioField>
      ))}
    </RadioGroup>
  );
}
