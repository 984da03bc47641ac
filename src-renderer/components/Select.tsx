import { Select as AriaSelect, Button, Label, ListBox, Popover, SelectValue, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import floating from './floating.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { DownIcon } from './icons.ts';
import { groupOptions, OptionGroup } from './option-groups.tsx';
import selectStyles from './Select.module.css';

export interface SelectItem<Id extends string = string> {
  id: Id;
  label: string;
  description?: string | undefined;
  group?: string | undefined;
}

export interface SelectProps<Id extends string = string> {
  label: string;
  isLabelHidden?: boolean | undefined;
  items: readonly SelectItem<Id>[];
  selectedId: Id | null;
  onSelect: (id: Id) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string | undefined;
  description?: string | undefined;
  /** quiet: words and an arrow only, for settings inside a popover or a row. */
  variant?: 'field' | 'quiet' | undefined;
  size?: 'm' | 'l' | undefined;
  isDisabled?: boolean | undefined;
}

/** One of a few. Its accessible name is the chosen value and the label. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, items, variant = 'field', size = 'l' } = props;
  return (
    <AriaSelect
      className={cx(styles.field)}
      selectedKey={props.selectedId}
      // The keys of the collection are the ids of `items`; react-aria widens them to Key.
      onSelectionChange={(key) => key !== null && props.onSelect(key as Id)}
      isDisabled={props.isDisabled ?? false}
      {...given({ 'aria-label': props.isLabelHidden ? label : undefined, placeholder: props.placeholder })}
    >
      {props.isLabelHidden ? null : <Label className={cx(styles.label)}>{label}</Label>}
      <Button
        className={cx(
          variant === 'field' && styles.box,
          size === 'm' && styles.small,
          selectStyles.button,
          variant === 'quiet' && selectStyles.quiet,
        )}
      >
        <SelectValue className={cx(selectStyles.value)}>
          {({ defaultChildren, isPlaceholder, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Glyph icon={DownIcon} size={14} />
      </Button>
      {props.description === undefined ? null : (
        <Text slot="description" className={cx(styles.hint)}>
          {props.description}
        </Text>
      )}
      <Popover className={cx(floating.popover, selectStyles.popover)} offset={6}>
        <ListBox className={cx(floating.list)}>
          {groupOptions(items).map((group) => (
            <OptionGroup key={group.key} group={group} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
