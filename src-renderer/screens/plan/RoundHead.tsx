import { useState } from 'react';
import type { PlanRound } from '../../../src-preload/contract/positions.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { DeleteIcon, DownIcon, PencilIcon, UpIcon } from '../../components/icons.ts';
import { formatMinutes } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { moved } from './guide-change.ts';
import styles from './plan.module.css';
import { RoundNameDialog } from './RoundNameDialog.tsx';

type Props = {
  readonly positionId: string;
  readonly rounds: readonly PlanRound[];
  readonly index: number;
  readonly round: PlanRound;
  readonly onSaid: (text: string) => void;
};

/** A round's name and facts, and what can be done with it. */
export function RoundHead({ positionId, rounds, index, round, onSaid }: Props) {
  const orderRounds = useStore((store) => store.orderRounds);
  const renameRound = useStore((store) => store.renameRound);
  const removeRound = useStore((store) => store.removeRound);
  const restoreRound = useStore((store) => store.restoreRound);
  const showToast = useStore((store) => store.showToast);
  const beginGuide = useStore((store) => store.beginGuide);
  const isEdited = useStore((store) => store.guideDrafts[round.id] !== undefined);
  const reportError = useStore((store) => store.reportError);
  const [isNaming, setNaming] = useState(false);
  const { name, guide } = round;

  async function move(by: -1 | 1): Promise<void> {
    const ids = moved(
      rounds.map(({ id }) => id),
      index,
      by,
    );
    const reply = await orderRounds(positionId, ids);
    if (!reply.ok) reportError(reply.error);
    else onSaid(t('plan.moved', { name, place: index + by + 1, count: rounds.length }));
  }

  async function remove(): Promise<void> {
    const reply = await removeRound(positionId, round.id);
    if (reply.ok) showToast(t('plan.roundRemoved', { name }), () => void restore());
    else reportError(reply.error);
  }

  async function restore(): Promise<void> {
    const reply = await restoreRound(positionId, round, index);
    if (!reply.ok) reportError(reply.error);
  }

  return (
    <header className={styles.round}>
      <h2 id={`round-${round.id}`}>
        <bdi>{name}</bdi>
      </h2>
      <span>
        {t('position.plan.round', {
          minutes: formatMinutes(guide.minutes),
          version: round.version,
          skills: guide.skills.length,
        })}
      </span>
      <div className={styles.actions}>
        <IconButton
          icon={UpIcon}
          label={t('plan.moveUp', { name })}
          isDisabled={index === 0}
          onPress={() => void move(-1)}
        />
        <IconButton
          icon={DownIcon}
          label={t('plan.moveDown', { name })}
          isDisabled={index === rounds.length - 1}
          onPress={() => void move(1)}
        />
        <IconButton icon={PencilIcon} label={t('plan.rename', { name })} onPress={() => setNaming(true)} />
        <IconButton
          icon={DeleteIcon}
          label={t('plan.remove', { name })}
          isDisabled={round.interviews > 0}
          onPress={() => void remove()}
        />
        {isEdited ? null : (
          <Button variant="plain" size="s" onPress={() => beginGuide(round)}>
            {t('plan.editGuide')}
          </Button>
        )}
      </div>
      {isNaming ? (
        <RoundNameDialog
          title={t('plan.rename.title')}
          name={name}
          onSave={(next) => renameRound(positionId, round.id, next)}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </header>
  );
}
