import type { InterviewCandidate } from '../../../src-preload/contract/events.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { PersonAddIcon } from '../../components/icons.ts';
import type { ListBoxOption } from '../../components/ListBoxOptions.tsx';
import { t } from '../../messages/index.ts';
import { isCurrent } from '../../store/candidates.ts';
import { loadedValue } from '../../store/loaded.ts';
import { CandidateOptions, NobodyFound, optionOf, useCandidateSearch } from './CandidateOptions.tsx';
import styles from './candidate-dialog.module.css';
import { countText, moreText } from './candidate-words.ts';

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

/** Everybody of the position, and the way to somebody who is not in the list. */
export function CandidateSearch({ positionId, chosenId, onChoose, onByHand, onConfirm }: Props) {
  const search = useCandidateSearch('dialog', positionId);
  const answer = loadedValue(search.answer);
  const items = answer?.items ?? [];
  const more = answer === null ? null : moreText(answer.items.length, answer);
  const words = search.query.trim();

  function choose(id: string): void {
    if (id === byHandId) {
      onByHand(words);
      return;
    }
    const option = items.find(({ ref }) => ref.id === id);
    if (option !== undefined) onChoose({ id, name: option.name, ref: option.ref });
  }

  return (
    <div className={styles.search}>
      <CandidateOptions
        place="dialog"
        positionId={positionId}
        search={search}
        options={[...items.map((item) => optionOf(item)), ...(answer === null ? [] : [byHandOption(words)])]}
        chosenId={chosenId}
        onChoose={choose}
        onConfirm={onConfirm}
        trailing={answer === null ? undefined : <span className={styles.count}>{countText(answer)}</span>}
        nobody={null}
      />
      {answer !== null && answer.items.length === 0 && isCurrent(search) ? (
        <NobodyFound query={words} none={t('candidates.none.text')} />
      ) : null}
      {more === null ? null : <p className={styles.more}>{more}</p>}
    </div>
  );
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
