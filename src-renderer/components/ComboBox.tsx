import { type ReactNode, useEffect, useRef } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  Popover,
  Text,
} from 'react-aria-components';
import comboStyles from './ComboBox.module.css';
import { cx } from './cx.ts';
import styles from './field.module.css';
import floating from './floating.module.css';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { DownIcon, type IconType } from './icons.ts';
import { keepReachable } from './keep-reachable.ts';
import { groupOptions, OptionGroup } from './option-groups.tsx';
import { Spinner } from './Spinner.tsx';

export interface ComboBoxItem {
  id: string;
  label: string;
  description?: string | undefined;
  /** Short, at the end of the row: a number, a stage. */
  meta?: string | undefined;
  /** Rows of one group stand together under this caption. */
  group?: string | undefined;
}

export interface ComboBoxProps<T extends ComboBoxItem> {
  label: string;
  isLabelHidden?: boolean | undefined;
  /** What the list offers now. The caller filters; the list shows all of it, in this order. */
  items: readonly T[];
  inputValue: string;
  onInputChange: (value: string) => void;
  selectedId: string | null;
  /** `null` when the text was emptied, or is a custom value. */
  onSelect: (id: string | null, item: T | null) => void;
  /** The label of the chosen item, for when a filter took it out of `items`. */
  selectedLabel?: string | undefined;
  allowsCustomValue?: boolean | undefined;
  isLoading?: boolean | undefined;
  /** Shown in the list when nothing matches. */
  emptyText: string;
  description?: ReactNode | undefined;
  error?: string | undefined;
  icon?: IconType | undefined;
  /** At the end of the field, before the arrow. */
  trailing?: ReactNode | undefined;
  placeholder?: string | undefined;
  /** Marks these words in the rows; usually the input's value. */
  highlight?: string | undefined;
  size?: 'm' | 'l' | undefined;
  /** `focus` (the default) opens the list at once, `input` when something is typed, `manual` by arrow only. */
  opens?: 'focus' | 'input' | 'manual' | undefined;
  autoFocus?: boolean | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
}

/**
 * A field with suggestions. The caller holds input and choice; choosing calls `onSelect` and then `onInputChange` with the
 * item's label, and leaving the field without choosing puts the chosen item's label back (unless custom values are allowed).
 */
export function ComboBox<T extends ComboBoxItem>(props: ComboBoxProps<T>) {
  const { label, items, selectedId, allowsCustomValue = false, isLoading = false, error, description } = props;
  const invalid = error !== undefined && error !== '';
  /** The label of the last choice, to put back when the list no longer holds its item. */
  const lastLabel = useRef<string | undefined>(undefined);

  const box = useRef<HTMLDivElement>(null);
  const release = useRef<() => void>(undefined);
  useEffect(() => () => release.current?.(), []);

  function keepOthersReachable(isOpen: boolean) {
    release.current?.();
    release.current = isOpen ? keepReachable(box.current) : undefined;
  }

  function putBackChosen() {
    const text = items.find((item) => item.id === selectedId)?.label ?? props.selectedLabel ?? lastLabel.current;
    if (text !== undefined && text !== props.inputValue) props.onInputChange(text);
  }

  // react-aria calls this for a choice, and also on leaving the field, with the chosen key or, when a filter took
  // that item out of the list, with null.
  function select(id: string | null) {
    if (id === null) {
      if (allowsCustomValue) {
        if (selectedId !== null) props.onSelect(null, null);
      } else if (selectedId !== null) putBackChosen();
      else if (props.inputValue !== '') props.onInputChange('');
      return;
    }
    if (id === selectedId) {
      putBackChosen();
      return;
    }
    const item = items.find((candidate) => candidate.id === id) ?? null;
    lastLabel.current = item?.label;
    props.onSelect(id, item);
    if (item !== null) props.onInputChange(item.label);
  }

  function changeInput(text: string) {
    props.onInputChange(text);
    if (text === '' && selectedId !== null) props.onSelect(null, null);
  }

  return (
    <AriaComboBox
      className={cx(styles.field)}
      items={items}
      inputValue={props.inputValue}
      onInputChange={changeInput}
      selectedKey={selectedId}
      onSelectionChange={(key) => select(key === null ? null : String(key))}
      onOpenChange={keepOthersReachable}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection
      menuTrigger={props.opens ?? 'focus'}
      isInvalid={invalid}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      {...given({ 'aria-label': props.isLabelHidden ? label : undefined, autoFocus: props.autoFocus })}
    >
      {props.isLabelHidden ? null : <Label className={cx(styles.label)}>{label}</Label>}
      <Group ref={box} className={cx(styles.box, comboStyles.box, props.size === 'm' && styles.small)}>
        {props.icon ? <Glyph icon={props.icon} size={14} /> : null}
        <Input
          className={cx(styles.input)}
          dir="auto"
          spellCheck={false}
          {...given({ placeholder: props.placeholder })}
        />
        {isLoading ? <Spinner /> : null}
        {props.trailing === undefined ? null : <span className={cx(styles.trailing)}>{props.trailing}</span>}
        <Button className={cx(comboStyles.arrow)}>
          <Glyph icon={DownIcon} size={14} />
        </Button>
      </Group>
      {description !== undefined && !invalid ? (
        <Text slot="description" className={cx(styles.hint)}>
          {description}
        </Text>
      ) : null}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
      <Popover className={cx(floating.popover, comboStyles.popover)} offset={6}>
        <ListBox
          className={cx(floating.list)}
          renderEmptyState={() => <p className={cx(floating.nothing)}>{isLoading ? <Spinner /> : props.emptyText}</p>}
        >
          {groupOptions(items).map((group) => (
            <OptionGroup key={group.key} group={group} highlight={props.highlight} />
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
