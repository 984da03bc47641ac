import { useState } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { EyeIcon, EyeOffIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { standingText } from '../interviews/interview-words.ts';
import { RevealButton } from '../privacy/RevealButton.tsx';
import styles from './candidate-card.module.css';

const minute = 60_000;

type Props = { readonly candidate: CandidateOption; readonly positionId: string };

/**
 * Who is interviewed. In a blind position the name is hidden until somebody reveals it; elsewhere whoever wants to hear the
 * answers only can put the card away.
 */
export function CandidateCard({ candidate, positionId }: Props) {
  const [isAway, setAway] = useState(false);
  const isBlind = candidate.blind !== undefined;
  return (
    <section className={styles.card} aria-label={t('interviews.room.candidate')}>
      {isAway && !isBlind ? (
        <p className={styles.blind}>{t('interviews.room.blind')}</p>
      ) : (
        <Person candidate={candidate} />
      )}
      {isBlind ? (
        <RevealButton candidate={candidate} positionId={positionId} place="interview" />
      ) : (
        <IconButton
          icon={isAway ? EyeOffIcon : EyeIcon}
          label={t(isAway ? 'interviews.room.showCandidate' : 'interviews.room.hideCandidate')}
          isPressed={isAway}
          onPress={() => setAway(!isAway)}
        />
      )}
    </section>
  );
}

function Person({ candidate }: { readonly candidate: CandidateOption }) {
  const now = useNow(minute);
  return (
    <>
      {candidate.blind === 'hidden' ? null : <Avatar name={candidate.name} size={32} />}
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{candidate.name}</bdi>
          {candidate.isSynced ? <span className={styles.flag}>{t('interviews.room.synced')}</span> : null}
        </p>
        <p className={styles.standing}>
          {candidate.blind === 'hidden' ? t('privacy.hidden') : standingText(candidate, now)}
        </p>
      </div>
    </>
  );
}
