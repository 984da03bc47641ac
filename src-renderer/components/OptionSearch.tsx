import { Autocomplete } from 'react-aria-components';
import { cx } from './cx.ts';
import { ListBoxOptions, type ListBoxOptionsProps } from './ListBoxOptions.tsx';
import styles from './OptionSearch.module.css';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

export interface OptionSearchProps {
  search: SearchFieldProps;
  /** `highlight` is the search's value unless given. The caller filters the items. */
  list: Omit<ListBoxOptionsProps, 'isMovedByField'>;
}

/** A search field over a list: typing filters, the arrow keys move in the list, Enter chooses, and focus stays in the field. */
export function OptionSearch({ search, list }: OptionSearchProps) {
  return (
    <Autocomplete inputValue={search.value} onInputChange={search.onChange}>
      <div className={cx(styles.box)}>
        <SearchField {...search} />
        <ListBoxOptions {...list} highlight={list.highlight ?? search.value} isMovedByField />
      </div>
    </Autocomplete>
  );
}
