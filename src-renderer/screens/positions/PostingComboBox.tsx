import { useEffect } from 'react';
import type { PostingOption } from '../../../src-preload/contract/positions.ts';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { SearchIcon } from '../../components/icons.ts';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';

type Item = ComboBoxItem & { readonly posting: PostingOption };

type Props = {
  readonly input: string;
  readonly onInput: (text: string) => void;
  readonly posting: PostingOption | null;
  readonly onChoose: (posting: PostingOption | null) => void;
  readonly description?: string;
  readonly autoFocus?: boolean;
};

/** Under `Open postings` stands what people may apply to; all else is closed, drafts included. */
function isOpen({ state }: PostingOption): boolean {
  return state === 'published' || state === 'internal';
}

function itemOf(posting: PostingOption): Item {
  const open = isOpen(posting);
  const state = posting.state === 'published' ? null : t(`positions.postingState.${posting.state}`);
  const facts = [posting.team, posting.location, state].filter((fact) => fact !== null && fact !== '');
  return {
    id: posting.id,
    label: posting.text,
    description: facts.length === 0 ? undefined : facts.join(' · '),
    group: t(open ? 'positions.dialog.openPostings' : 'positions.dialog.closedPostings'),
    posting,
  };
}

/** The type-ahead over Lever's postings, open ones first. It searches what was synced, so it works offline. */
export function PostingComboBox({ input, onInput, posting, onChoose, description, autoFocus }: Props) {
  const options = useStore((store) => store.postingOptions);
  const searchPostings = useStore((store) => store.searchPostings);
  // The chosen posting's title in the field is not a search: the whole list stays one arrow away.
  const query = posting !== null && input === posting.text ? '' : input;
  useEffect(() => void searchPostings(query), [searchPostings, query]);
  const found = loadedValue(options) ?? [];
  const items = [...found.filter(isOpen), ...found.filter((option) => !isOpen(option))].map(itemOf);
  return (
    <ComboBox<Item>
      label={t('positions.dialog.posting')}
      items={items}
      inputValue={input}
      onInputChange={onInput}
      selectedId={posting?.id ?? null}
      selectedLabel={posting?.text}
      onSelect={(_id, item) => onChoose(item?.posting ?? null)}
      isLoading={isWaiting(options)}
      emptyText={t('positions.dialog.noPostings')}
      error={options.state === 'failed' ? errorText(options.error).message : undefined}
      icon={SearchIcon}
      trailing={t('settings.ats.lever')}
      placeholder={t('positions.dialog.postingPlaceholder')}
      description={description}
      highlight={query}
      autoFocus={autoFocus}
    />
  );
}
