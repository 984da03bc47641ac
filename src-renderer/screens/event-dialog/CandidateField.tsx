import { useEffect, useState } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { CandidateMatch, InterviewCandidate } from '../../../src-preload/contract/events.ts';
import { ComboBox, type ComboBoxItem } from '../../components/ComboBox.tsx';
import { AlertIcon, DoneIcon } from '../../components/icons.ts';
import { StatusText } from '../../components/StatusText.tsx';
import { t } from '../../messages/index.ts';
import { foundCandidates, isCurrent } from '../../store/candidates.ts';
import { useStore } from '../../store/index.ts';
import { contactText, stageText } from '../candidate-dialog/candidate-words.ts';
import styles from './event-dialog.module.css';

export type Chosen = {
  readonly id: string;
  readonly name: string;
  readonly ref: InterviewCandidate;
  /** False when the person chose, true when it came from the match. */
  readonly isSuggested: boolean;
};

/** The option for somebody who is not in Lever yet; no candidate's id has a space. */
const byHandId = 'by hand';

/** The candidate that the match proposes: a sure or a likely one, otherwise nobody. */
export function chosenOf(match: CandidateMatch): Chosen | null {
  const isProposed = match.sureness === 'sure' || match.sureness === 'likely';
  return isProposed && match.candidate !== null ? fromOption(match.candidate, true) : null;
}

function fromOption(option: CandidateOption, isSuggested: boolean): Chosen {
  return { id: option.ref.id, name: option.name, ref: option.ref, isSuggested };
}

type Props = {
  readonly positionId: string;
  readonly match: CandidateMatch;
  /** The address of the attendee with the role of the candidate. */
  readonly invitedEmail: string | null;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  readonly isMissing: boolean;
};

/** Which candidate the event is about, preselected where the match is good enough, always with the reason. */
export function CandidateField({ positionId, match, invitedEmail, chosen, onChoose, isMissing }: Props) {
  const search = useStore((store) => store.candidateSearches.event);
  const searchCandidates = useStore((store) => store.searchCandidates);
  const [text, setText] = useState(chosen?.name ?? '');
  useEffect(() => void searchCandidates('event', positionId, ''), [searchCandidates, positionId]);

  const found = foundCandidates(search);
  const words = search.query.trim();
  const items: ComboBoxItem[] = (found ?? []).map((option) => ({
    id: option.ref.id,
    label: option.name,
    description: [option.isSynced ? t('candidates.synced') : '', contactText(option)].filter(Boolean).join(' '),
    meta: stageText(option),
  }));
  if (found !== null && words !== '' && !found.some(({ name }) => name === words)) {
    items.push({ id: byHandId, label: words, description: t('candidates.byHandHint') });
  }

  function choose(id: string | null): void {
    if (id === null) {
      onChoose(null);
      return;
    }
    const option = found?.find(({ ref }) => ref.id === id);
    if (option !== undefined) onChoose(fromOption(option, false));
    else if (id === byHandId) {
      const email = invitedEmail ?? '';
      onChoose({ id, name: words, ref: { kind: 'new', name: words, email }, isSuggested: false });
    }
  }

  return (
    <div className={styles.candidate}>
      <ComboBox
        label={t('events.who.candidate')}
        items={items}
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          // The chosen name is no search: with it the list would offer nobody else.
          void searchCandidates('event', positionId, next === chosen?.name ? '' : next);
        }}
        selectedId={chosen?.id ?? null}
        selectedLabel={chosen?.name}
        onSelect={choose}
        isLoading={!isCurrent(search)}
        emptyText={t('events.who.noCandidate')}
        highlight={search.query}
        opens="input"
        isRequired
        error={isMissing ? t('events.who.candidateMissing') : undefined}
      />
      <Why match={match} chosen={chosen} invitedEmail={invitedEmail} />
    </div>
  );
}

type WhyProps = Pick<Props, 'match' | 'chosen' | 'invitedEmail'>;

/** How sure the match is and why, in one line. */
function Why({ match, chosen, invitedEmail }: WhyProps) {
  if (chosen !== null && !chosen.isSuggested) {
    return (
      <StatusText tone="neutral" icon={DoneIcon}>
        {t('events.who.match.chosen')}
      </StatusText>
    );
  }
  const isSure = match.sureness === 'sure';
  const reason =
    match.reason === 'email' && invitedEmail === null
      ? t('events.who.reason.emailNoAddress')
      : t(`events.who.reason.${match.reason}`, { email: invitedEmail });
  return (
    <StatusText tone={isSure ? 'good' : 'warn'} icon={isSure ? DoneIcon : AlertIcon}>
      <b className={styles.sureness}>{t(`events.who.match.${match.sureness}`)}</b>{' '}
      <span className={styles.why}>{reason}</span>
    </StatusText>
  );
}
