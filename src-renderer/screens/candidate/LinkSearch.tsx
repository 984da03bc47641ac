import type { CandidateOption, LinkSuggestion } from '../../../src-preload/contract/candidates.ts';
import { t } from '../../messages/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { CandidateOptions, NobodyFound, optionOf, useCandidateSearch } from '../candidate-dialog/CandidateOptions.tsx';
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
  const search = useCandidateSearch('link', positionId);
  const query = search.query.trim();
  const found = (loadedValue(search.answer)?.items ?? []).filter(
    ({ isSynced, isAnonymized }) => isSynced && !isAnonymized,
  );
  const likely = query === '' ? suggested : [];
  const others = found.filter(({ ref }) => !likely.some(({ candidate }) => candidate.ref.id === ref.id));

  function choose(id: string): void {
    const option = [...likely.map(({ candidate }) => candidate), ...others].find(({ ref }) => ref.id === id);
    if (option !== undefined) onChoose(option);
  }

  return (
    <div className={styles.search}>
      <CandidateOptions
        place="link"
        positionId={positionId}
        search={search}
        options={[
          ...likely.map(({ candidate, reason }) => optionOf(candidate, t(`candidate.link.reason.${reason}`))),
          ...others.map((other) => optionOf(other)),
        ]}
        chosenId={chosenId}
        onChoose={choose}
        onConfirm={onConfirm}
        nobody={<NobodyFound query={query} none={t('candidate.link.none')} />}
      />
    </div>
  );
}
