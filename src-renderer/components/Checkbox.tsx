import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import styles from './Checkbox.module.css';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { CheckIcon } from './icons.ts';

export interface CheckboxProps {
  /** The accessible name, to the letter. */
  label: string;
  isLabelHidden?: boolean | undefined;
  /** Tied by aria-describedby; not part of the name. */
  description?: ReactNode | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
  isIndeterminate?: boolean | undefined;
}

/** A box to tick. The whole control, description included, is the target. */
export function Checkbox(props: CheckboxProps) {
  const { label, isLabelHidden = false, description } = props;
  return (
    <CheckboxField
      className={cx(styles.field)}
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      isIndeterminate={props.isIndeterminate ?? false}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <CheckboxButton className={cx(choice.target, styles.button)}>
        <span className={cx(styles.box)}>
          {props.isIndeterminate ? <span className={cx(styles.dash)} /> : <Glyph icon={CheckIcon} size={12} />}
        </span>
        {isLabelHidden ? null : <span className={cx(styles.label)}>{label}</span>}
      </CheckboxButton>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
