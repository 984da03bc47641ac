import { useState } from 'react';
import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { EyeIcon, EyeOffIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { standingText } from '../interviews/interview-words.ts';
import styles from './candidate-card.module.css';

const minute = 60_000;

/** Who is interviewed. Blind, for whoever wants to hear the answers only: nothing of the person is shown here. */
export function CandidateCard({ candidate }: { readonly candidate: CandidateOption }) {
  const [isBlind, setBlind] = useState(false);
  const now = useNow(minute);
  return (
    <section className={styles.card} aria-label={t('interviews.room.candidate')}>
      {isBlind ? (
        <p className={styles.blind}>{t('interviews.room.blind')}</p>
      ) : (
        <>
          <Avatar name={candidate.name} size={32} />
          <div className={styles.words}>
            <p className={styles.name}>
              <bdi>{candidate.name}</bdi>
              {candidate.isSynced ? <span className={styles.flag}>{t('interviews.room.synced')}</span> : null}
            </p>
            <p className={styles.standing}>{standingText(candidate, now)}</p>
          </div>
        </>
      )}
      <IconButton
        icon={isBlind ? EyeOffIcon : EyeIcon}
        label={t(isBlind ? 'interviews.room.showCandidate' : 'interviews.room.hideCandidate')}
        isPressed={isBlind}
        onPress={() => setBlind(!isBlind)}
      />
    </section>
  );
}
