import { useEffect } from 'react';
import type { CandidateOption, LinkSuggestion } from '../../../src-preload/contract/candidates.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PeopleIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { OptionSearch } from '../../components/OptionSearch.tsx';
import { t } from '../../messages/index.ts';
import { isCurrent } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { watch } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { contactText, stageText } from '../candidate-dialog/candidate-words.ts';
import styles from './candidate.module.css';

type Props = {
  readonly positionId: string;
  readonly suggested: readonly LinkSuggestion[];
  readonly chosenId: string | null;
  readonly onChoose: (candidate: CandidateOption) => void;
  readonly onConfirm: () => void;
};

/** Candidates of Lever at the position: those who are likely first, until something else is looked for. */
export function LinkSearch({ positionId, suggested, chosenId, onChoose, onConfirm }: Props) {
  const search = useStore((store) => store.candidateSearches.link);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const repeatSearch = useStore((store) => store.repeatSearch);
  useEffect(() => {
    void searchCandidates('link', positionId, '');
    return watch(['candidates', 'sync'], () => void repeatSearch('link'));
  }, [searchCandidates, repeatSearch, positionId]);

  const query = search.positionId === positionId ? search.query : '';
  const answer = search.positionId === positionId ? loadedValue(search.answer) : null;
  const found = (answer?.items ?? []).filter(({ isSynced, isAnonymized }) => isSynced && !isAnonymized);
  const likely = query.trim() === '' ? suggested : [];
  const others = found.filter(({ ref }) => !likely.some(({ candidate }) => candidate.ref.id === ref.id));
  const options = [...likely.map(({ candidate }) => candidate), ...others];
  const reasonOf = (id: string) => likely.find(({ candidate }) => candidate.ref.id === id)?.reason ?? null;

  function choose(id: string): void {
    // What stands there while newer words are looked for is not what was asked for.
    const option = isCurrent(search) ? options.find(({ ref }) => ref.id === id) : undefined;
    if (option !== undefined) onChoose(option);
  }

  return (
    <div className={styles.search}>
      <OptionSearch
        search={{
          label: t('candidates.search'),
          isLabelHidden: true,
          placeholder: t('candidates.search'),
          value: query,
          onChange: (text) => void searchCandidates('link', positionId, text),
          onSubmit: () => {
            if (chosenId !== null && isCurrent(search)) onConfirm();
          },
          autoFocus: true,
        }}
        list={{
          label: t('candidates.results'),
          items: options.map((option) => {
            const reason = reasonOf(option.ref.id);
            return {
              id: option.ref.id,
              title: option.name,
              flag: t('candidates.synced'),
              subtitle: contactText(option),
              meta: reason === null ? stageText(option) : t(`candidate.link.reason.${reason}`),
              leading: <Avatar name={option.name} />,
            };
          }),
          selectedId: chosenId,
          onSelect: choose,
          onConfirm,
          highlight: query,
          emptyState: isWaiting(search.answer) ? (
            <LoadingRows rows={5} label={t('app.loading')} inset="bare" />
          ) : search.answer.state === 'failed' ? (
            <FailureNotice error={search.answer.error} onTryAgain={() => void repeatSearch('link')} />
          ) : (
            <EmptyState
              icon={PeopleIcon}
              size="s"
              title={query === '' ? t('candidates.none.title') : t('candidates.noMatch.title', { query })}
              text={query === '' ? t('candidate.link.none') : t('candidates.noMatch.text')}
            />
          ),
        }}
      />
    </div>
  );
}
