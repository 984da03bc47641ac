import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import choice from './choice.module.css';
import { cx } from './cx.ts';
import { given } from './given.ts';
import styles from './RadioCards.module.css';

export interface RadioCardOption<Id extends string = string> {
  id: Id;
  /** The radio's accessible name, to the letter. */
  label: string;
  description?: ReactNode | undefined;
  isDisabled?: boolean | undefined;
  /** At the start of the card's words, for example a Tile. */
  leading?: ReactNode | undefined;
}

export interface RadioCardsProps<Id extends string = string> {
  /** The name of the group. */
  label: string;
  /** When the dialog's title already asks the question. */
  isLabelHidden?: boolean | undefined;
  options: readonly RadioCardOption<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  /** Side by side instead of below each other. */
  columns?: 1 | 2 | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** A choice of a few, each with its explanation; the whole card is the target. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  return (
    <RadioGroup
      value={props.value}
      // The values are the ids of `options`.
      onChange={(value) => props.onChange(value as Id)}
      isDisabled={props.isDisabled ?? false}
      {...given({ 'aria-label': props.isLabelHidden ? props.label : undefined })}
    >
      {props.isLabelHidden ? null : <Label className={cx(styles.group)}>{props.label}</Label>}
      <div className={cx(styles.cards, props.columns === 2 && styles.two)}>
        {props.options.map((option, index) => (
          <RadioField
            key={option.id}
            value={option.id}
            className={cx(styles.card)}
            {...given({ isDisabled: option.isDisabled, autoFocus: props.autoFocus && index === 0 ? true : undefined })}
          >
            {option.leading}
            <div className={cx(styles.words)}>
              <RadioButton className={cx(choice.target, styles.button)}>
                <span className={cx(styles.dot)} />
                <span>{option.label}</span>
              </RadioButton>
              {option.description === undefined ? null : (
                <Text slot="description" className={cx(styles.description)}>
                  {option.description}
                </Text>
              )}
            </div>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
