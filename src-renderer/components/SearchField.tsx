import type { ReactNode } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { CloseIcon, SearchIcon } from './icons.ts';

export interface SearchFieldProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: ((value: string) => void) | undefined;
  placeholder?: string | undefined;
  /** At the end of the field: how many hits, or the source. */
  trailing?: ReactNode | undefined;
  /** m 28 px beside a list, l 32 px (the default) in dialogs. */
  size?: 'm' | 'l' | undefined;
  autoFocus?: boolean | undefined;
}

/** A search field. Escape and the cross empty it. */
export function SearchField(props: SearchFieldProps) {
  return (
    <AriaSearchField
      className={cx(styles.field)}
      value={props.value}
      onChange={props.onChange}
      {...given({
        'aria-label': props.isLabelHidden ? props.label : undefined,
        onSubmit: props.onSubmit,
        autoFocus: props.autoFocus,
      })}
    >
      {props.isLabelHidden ? null : <Label className={cx(styles.label)}>{props.label}</Label>}
      <div className={cx(styles.box, props.size === 'm' && styles.small)}>
        <Glyph icon={SearchIcon} size={14} />
        <Input
          className={cx(styles.input)}
          dir="auto"
          spellCheck={false}
          {...given({ placeholder: props.placeholder })}
        />
        {/* Out of the tab order (react-aria's choice): Escape in the field does the same. */}
        <Button className={cx(styles.clear)}>
          <Glyph icon={CloseIcon} size={14} />
        </Button>
        {props.trailing === undefined ? null : <span className={cx(styles.trailing)}>{props.trailing}</span>}
      </div>
    </AriaSearchField>
  );
}
