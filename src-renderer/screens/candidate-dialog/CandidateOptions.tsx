import { type ReactNode, useEffect } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PeopleIcon } from '../../components/icons.ts';
import type { ListBoxOption } from '../../components/ListBoxOptions.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { OptionSearch } from '../../components/OptionSearch.tsx';
import { t } from '../../messages/index.ts';
import { type CandidateSearch, isCurrent, nothingYet, type SearchPlace } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting } from '../../store/loaded.ts';
import { watch } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { contactText, stageText } from './candidate-words.ts';

/** What somebody looks for among the candidates of a position; asked again with every change of them. */
export function useCandidateSearch(place: SearchPlace, positionId: string): CandidateSearch {
  const search = useStore((store) => store.candidateSearches[place]);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const repeatSearch = useStore((store) => store.repeatSearch);
  useEffect(() => {
    void searchCandidates(place, positionId, '');
    return watch(['candidates', 'sync'], () => void repeatSearch(place));
  }, [searchCandidates, repeatSearch, place, positionId]);
  return search.positionId === positionId ? search : nothingYet;
}

type Props = {
  readonly place: SearchPlace;
  readonly positionId: string;
  readonly search: CandidateSearch;
  readonly options: readonly ListBoxOption[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onConfirm: () => void;
  readonly trailing?: ReactNode;
  /** In the place of the list when nobody was found; null where the list has something else then. */
  readonly nobody: ReactNode;
};

/** A field that filters the candidates of a position while one types; the list never answers to older words. */
export function CandidateOptions({ place, positionId, search, ...props }: Props) {
  const searchCandidates = useStore((store) => store.searchCandidates);
  const repeatSearch = useStore((store) => store.repeatSearch);
  return (
    <OptionSearch
      search={{
        label: t('candidates.search'),
        isLabelHidden: true,
        placeholder: t('candidates.search'),
        value: search.query,
        onChange: (text) => void searchCandidates(place, positionId, text),
        onSubmit: () => {
          if (props.chosenId !== null && isCurrent(search)) props.onConfirm();
        },
        autoFocus: true,
        trailing: props.trailing,
      }}
      list={{
        label: t('candidates.results'),
        items: props.options,
        selectedId: props.chosenId,
        onSelect: (id) => {
          // What stands there while newer words are looked for is not what was asked for.
          if (isCurrent(search)) props.onChoose(id);
        },
        onConfirm: props.onConfirm,
        highlight: search.query,
        emptyState: isWaiting(search.answer) ? (
          <LoadingRows rows={5} label={t('app.loading')} inset="bare" />
        ) : search.answer.state === 'failed' ? (
          <FailureNotice error={search.answer.error} onTryAgain={() => void repeatSearch(place)} />
        ) : (
          props.nobody
        ),
      }}
    />
  );
}

/** Nobody at all, or nobody who matches the words; `none` says what to do about the first. */
export function NobodyFound({ query, none }: { readonly query: string; readonly none: string }) {
  return (
    <EmptyState
      icon={PeopleIcon}
      size="s"
      title={query === '' ? t('candidates.none.title') : t('candidates.noMatch.title', { query })}
      text={query === '' ? none : t('candidates.noMatch.text')}
    />
  );
}

/** A candidate as a row of such a list; `meta` stands at its end unless the stage should. */
export function optionOf(option: CandidateOption, meta: string | undefined = stageText(option)): ListBoxOption {
  return {
    id: option.ref.id,
    // Lever empties the name of whom it anonymises.
    title: option.name === '' ? t('candidates.anonymized') : option.name,
    flag: option.isSynced ? t('candidates.synced') : undefined,
    subtitle: option.name === '' ? undefined : contactText(option),
    meta,
    leading: <Avatar name={option.name} />,
  };
}
