import type { CandidateRow } from '../../../src-preload/contract/candidates.ts';
import { Name } from '../../components/Name.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { RowLink } from '../../components/RowLink.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDate, formatList, formatRelative } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { toHash } from '../../store/routes.ts';
import { PersonDataActions } from '../privacy/PersonDataActions.tsx';
import { RevealButton } from '../privacy/RevealButton.tsx';
import styles from './candidate-dialog.module.css';
import { contactText, stageText } from './candidate-words.ts';

export type CandidateColumnId = 'name' | 'stage' | 'owner' | 'tags' | 'changed' | 'actions';

type Props = {
  readonly positionId: string;
  readonly candidate: CandidateRow;
  readonly columnId: CandidateColumnId;
  readonly query: string;
};

/** One cell of the list of candidates; the name leads to the person's page. */
export function CandidateCell({ positionId, candidate, columnId, query }: Props) {
  switch (columnId) {
    case 'name':
      return (
        <TwoLine
          title={
            <span className={styles.who}>
              <RowLink href={toHash({ name: 'candidate', id: candidate.ref.id })}>
                <Name highlight={query}>{candidate.name === '' ? t('candidates.unnamed') : candidate.name}</Name>
              </RowLink>
              {candidate.isSynced ? <span className={styles.flag}>{t('candidates.synced')}</span> : null}
            </span>
          }
          subtitle={contactText(candidate)}
        />
      );
    case 'stage':
      return <Name>{stageText(candidate)}</Name>;
    case 'owner':
      return <Name>{candidate.owner ?? t('candidates.noStage')}</Name>;
    case 'tags':
      return (
        <span className={styles.tags} title={formatList(candidate.tags)}>
          {candidate.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      );
    case 'changed':
      return <ChangedAt at={candidate.changedAt} />;
    case 'actions':
      return (
        <RowActions>
          <RevealButton candidate={candidate} positionId={positionId} place="candidates" isInRow />
          <PersonDataActions candidateRef={candidate.ref} rowName={candidate.name} />
        </RowActions>
      );
  }
}

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** Lately as a distance, earlier as a date. */
function ChangedAt({ at }: { readonly at: number }) {
  const now = useNow(minute);
  const ago = formatRelative(at, now, 'short') ?? t('positions.sync.now');
  return <Name>{now - at < week ? ago : formatDate(at)}</Name>;
}
