import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import styles from './Toggle.module.css';

export interface ToggleProps {
  /** The accessible name of the switch, to the letter. */
  label: string;
  isLabelHidden?: boolean | undefined;
  /** Tied by aria-describedby; not part of the name. */
  description?: ReactNode | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
}

/** A switch at the end of its row, words at the start. Takes effect at once. */
export function Toggle({
  label,
  isLabelHidden = false,
  description,
  isSelected,
  onChange,
  isDisabled = false,
}: ToggleProps) {
  return (
    <SwitchField
      className={cx(styles.field)}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      <SwitchButton className={cx(choice.target, styles.button)}>
        {isLabelHidden ? null : <span className={cx(styles.label)}>{label}</span>}
        <span className={cx(styles.track)} />
      </SwitchButton>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
    </SwitchField>
  );
}
