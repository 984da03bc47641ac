import { useEffect } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { InterviewCandidate } from '../../../src-preload/contract/events.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { PeopleIcon, PersonAddIcon } from '../../components/icons.ts';
import type { ListBoxOption } from '../../components/ListBoxOptions.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { OptionSearch } from '../../components/OptionSearch.tsx';
import { t } from '../../messages/index.ts';
import { isCurrent } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { watch } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './candidate-dialog.module.css';
import { contactText, countText, moreText, stageText } from './candidate-words.ts';

export type ChosenCandidate = { readonly id: string; readonly name: string; readonly ref: InterviewCandidate };

/** The option that opens the form; no candidate's id has a space. */
const byHandId = 'by hand';

type Props = {
  readonly positionId: string;
  readonly chosenId: string | null;
  readonly onChoose: (candidate: ChosenCandidate) => void;
  /** The person wants to add somebody who is not in the list; with what was typed. */
  readonly onByHand: (name: string) => void;
  readonly onConfirm: () => void;
};

/** A field that filters the candidates of a position while one types; the list never answers to older words. */
export function CandidateSearch({ positionId, chosenId, onChoose, onByHand, onConfirm }: Props) {
  const search = useStore((store) => store.candidateSearches.dialog);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const repeatSearch = useStore((store) => store.repeatSearch);
  useEffect(() => {
    void searchCandidates('dialog', positionId, '');
    return watch(['candidates', 'sync'], () => void repeatSearch('dialog'));
  }, [searchCandidates, repeatSearch, positionId]);

  const { query } = search;
  const answer = search.positionId === positionId ? loadedValue(search.answer) : null;
  const items = answer?.items ?? [];
  const more = answer === null ? null : moreText(answer.items.length, answer);
  const words = query.trim();

  function choose(id: string): void {
    // What stands there while newer words are looked for is not what was asked for.
    if (!isCurrent(search)) return;
    if (id === byHandId) {
      onByHand(words);
      return;
    }
    const option = items.find(({ ref }) => ref.id === id);
    if (option !== undefined) onChoose({ id, name: option.name, ref: option.ref });
  }

  return (
    <div className={styles.search}>
      <OptionSearch
        search={{
          label: t('candidates.search'),
          isLabelHidden: true,
          placeholder: t('candidates.search'),
          value: query,
          onChange: (text) => void searchCandidates('dialog', positionId, text),
          onSubmit: () => {
            if (chosenId !== null && isCurrent(search)) onConfirm();
          },
          autoFocus: true,
          trailing: answer === null ? undefined : <span className={styles.count}>{countText(answer)}</span>,
        }}
        list={{
          label: t('candidates.results'),
          items: [...items.map(optionOf), ...(answer === null ? [] : [byHandOption(words)])],
          selectedId: chosenId,
          onSelect: choose,
          onConfirm,
          highlight: query,
          emptyState: isWaiting(search.answer) ? (
            <LoadingRows rows={5} label={t('app.loading')} inset="bare" />
          ) : search.answer.state === 'failed' ? (
            <FailureNotice error={search.answer.error} onTryAgain={() => void repeatSearch('dialog')} />
          ) : null,
        }}
      />
      {answer !== null && answer.items.length === 0 && isCurrent(search) ? (
        <EmptyState
          icon={PeopleIcon}
          size="s"
          title={words === '' ? t('candidates.none.title') : t('candidates.noMatch.title', { query: words })}
          text={words === '' ? t('candidates.none.text') : t('candidates.noMatch.text')}
        />
      ) : null}
      {more === null ? null : <p className={styles.more}>{more}</p>}
    </div>
  );
}

function optionOf(option: CandidateOption): ListBoxOption {
  return {
    id: option.ref.id,
    // Lever empties the name of whom it anonymises.
    title: option.name === '' ? t('candidates.anonymized') : option.name,
    flag: option.isSynced ? t('candidates.synced') : undefined,
    subtitle: option.name === '' ? undefined : contactText(option),
    meta: stageText(option),
    leading: <Avatar name={option.name} />,
  };
}

function byHandOption(words: string): ListBoxOption {
  return {
    id: byHandId,
    title: words === '' ? t('candidates.byHandEmpty') : t('candidates.byHand', { name: words }),
    subtitle: t('candidates.byHandHint'),
    leading: (
      <span className={styles.add}>
        <Glyph icon={PersonAddIcon} />
      </span>
    ),
  };
}
