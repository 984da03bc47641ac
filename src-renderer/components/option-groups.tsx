import { Header, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import floating from './floating.module.css';
import { Glyph } from './Glyph.tsx';
import { Highlighted } from './Highlighted.tsx';
import { CheckIcon } from './icons.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Option {
  id: string;
  label: string;
  description?: string | undefined;
  meta?: string | undefined;
  group?: string | undefined;
}

interface Group {
  key: string;
  caption: string | undefined;
  options: Option[];
}

/** Options under their captions: captions in order of first appearance, options in their own order. */
export function groupOptions(options: readonly Option[]): Group[] {
  const groups = new Map<string, Group>();
  for (const option of options) {
    const key = option.group ?? '';
    const group = groups.get(key) ?? { key: `group:${key}`, caption: option.group, options: [] };
    group.options.push(option);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function OptionRow({ option, highlight }: { option: Option; highlight: string | undefined }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={cx(floating.option)}>
      {({ isSelected }) => (
        <>
          <span className={cx(floating.words, option.description !== undefined && floating.two)}>
            <span className={cx(floating.label)}>
              <bdi title={option.label}>
                <Highlighted text={option.label} query={highlight} />
              </bdi>
            </span>
            {option.description === undefined && option.meta === undefined ? null : (
              // Hidden in its place, read as the option's description.
              <Text slot="description" aria-hidden="true" className={cx(floating.description)}>
                {option.description}
                <VisuallyHidden>{option.meta}</VisuallyHidden>
              </Text>
            )}
          </span>
          {isSelected ? <Glyph icon={CheckIcon} className={cx(floating.tick)} /> : null}
          {option.meta === undefined ? null : (
            <span className={cx(floating.meta)} aria-hidden="true">
              {option.meta}
            </span>
          )}
        </>
      )}
    </ListBoxItem>
  );
}

/** The rows of one group in a list that floats (combobox, select), with its caption if it has one. */
export function OptionGroup({ group, highlight }: { group: Group; highlight?: string | undefined }) {
  const rows = group.options.map((option) => <OptionRow key={option.id} option={option} highlight={highlight} />);
  if (group.caption === undefined) return rows;
  return (
    <ListBoxSection id={group.key}>
      <Header className={cx(floating.group)}>{group.caption}</Header>
      {rows}
    </ListBoxSection>
  );
}
