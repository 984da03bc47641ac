import { Autocomplete } from 'react-aria-components';
import { cx } from './cx.ts';
import { ListBoxOptions, type ListBoxOptionsProps } from './ListBoxOptions.tsx';
import styles from './OptionSearch.module.css';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

export interface OptionSearchProps {
  search: SearchFieldProps;
  /** `highlight` is the search's value unless given. The caller filters the items. */
  list: ListBoxOptionsProps;
}

/** A search field over a list: typing filters, the arrow keys move in the list, Enter chooses, and focus stays in the field. */
export function OptionSearch({ search, list }: OptionSearchProps) {
  return (
    <Autocomplete inputValue={search.value} onInputChange={search.onChange}>
      <div className={cx(styles.box)}>
        <SearchField {...search} />
        {/* The list itself must not take the focus: then the field would no longer move in it. What scrolls can, for the keys. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className={cx(styles.scroll)} aria-label={list.label} tabIndex={0}>
          <ListBoxOptions {...list} highlight={list.highlight ?? search.value} />
        </section>
      </div>
    </Autocomplete>
  );
}
