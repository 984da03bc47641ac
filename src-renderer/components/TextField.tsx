import type { ReactNode } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { AlertIcon, type IconType } from './icons.ts';

export interface TextFieldProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  /** Said after the name, shown below. An error takes its place. */
  description?: ReactNode | undefined;
  /** What is wrong and what would be right. Its presence marks the field as invalid. */
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  isMultiline?: boolean | undefined;
  /** Lines shown at least, when multiline; it grows with its text. */
  rows?: number | undefined;
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'time' | undefined;
  icon?: IconType | undefined;
  /** Something small at the end of the field: a unit, a button. */
  trailing?: ReactNode | undefined;
  placeholder?: string | undefined;
  size?: 'm' | 'l' | undefined;
  autoFocus?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  maxLength?: number | undefined;
  /** `auto` lets each text choose its direction; the default. */
  dir?: 'auto' | 'ltr' | undefined;
  spellCheck?: boolean | undefined;
}

/** A field for text, one line or many. */
export function TextField(props: TextFieldProps) {
  const { label, error, description, icon, isMultiline = false, size = 'l', dir = 'auto' } = props;
  const invalid = error !== undefined && error !== '';
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={invalid}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      {...given({
        'aria-label': props.isLabelHidden ? label : undefined,
        type: isMultiline ? undefined : props.type,
        onBlur: props.onBlur,
        autoFocus: props.autoFocus,
        maxLength: props.maxLength,
      })}
    >
      {props.isLabelHidden ? null : <Label className={cx(styles.label)}>{label}</Label>}
      <div className={cx(styles.box, isMultiline && styles.area, size === 'm' && styles.small)}>
        {icon ? <Glyph icon={icon} size={14} /> : null}
        {isMultiline ? (
          <TextArea
            className={cx(styles.input)}
            dir={dir}
            {...given({ rows: props.rows, placeholder: props.placeholder, spellCheck: props.spellCheck })}
          />
        ) : (
          <Input
            className={cx(styles.input)}
            dir={dir}
            {...given({ placeholder: props.placeholder, spellCheck: props.spellCheck })}
          />
        )}
        {props.trailing === undefined ? null : <span className={cx(styles.trailing)}>{props.trailing}</span>}
        {invalid && !isMultiline ? <Glyph icon={AlertIcon} size={14} /> : null}
      </div>
      {description !== undefined && !invalid ? (
        <Text slot="description" className={cx(styles.hint)}>
          {description}
        </Text>
      ) : null}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
