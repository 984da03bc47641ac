import { useEffect, useState } from 'react';
import type { CandidateByHand, CandidateOption, LinkSuggestion } from '../../../src-preload/contract/candidates.ts';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { contactText, stageText } from '../candidate-dialog/candidate-words.ts';
import styles from './candidate.module.css';
import { LinkSearch } from './LinkSearch.tsx';
import { useLinks } from './use-links.ts';

type Props = { readonly person: CandidateByHand; readonly onClose: () => void };

/** Says who somebody added by hand is in Lever: by suggestion or search, and confirmed with the name before anything is sent. */
export function LinkDialog({ person, onClose }: Props) {
  const suggestLinks = useStore((store) => store.suggestLinks);
  const [suggested, setSuggested] = useState<readonly LinkSuggestion[]>([]);
  const [chosen, setChosen] = useState<CandidateOption | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { link } = useLinks();
  useEffect(() => {
    let isHere = true;
    void suggestLinks(person.id).then((reply) => {
      if (isHere && reply.ok) setSuggested(reply.value);
    });
    return () => {
      isHere = false;
    };
  }, [suggestLinks, person.id]);

  async function submit(target: CandidateOption): Promise<void> {
    setPending(true);
    setError(null);
    const reply = await link(person, { name: target.name, opportunityId: target.ref.id });
    setPending(false);
    if (reply.ok) onClose();
    else setError(reply.error);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isConfirming ? t('candidate.link.confirmTitle') : t('candidate.link.title', { name: person.name })}
      closeLabel={t('candidates.close')}
      size="m"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={isConfirming ? () => setConfirming(false) : onClose}>
            {isConfirming ? t('candidate.link.back') : t('candidates.cancel')}
          </Button>
          <Button
            variant="primary"
            size="l"
            isDisabled={chosen === null}
            isPending={isPending}
            onPress={() => {
              if (chosen === null) return;
              if (isConfirming) void submit(chosen);
              else setConfirming(true);
            }}
          >
            {isConfirming ? t('candidate.link.submit') : t('candidate.link.next')}
          </Button>
        </>
      }
    >
      {person.position === null ? (
        <Callout tone="info">{t('candidate.link.none')}</Callout>
      ) : isConfirming && chosen !== null ? (
        <Confirmation person={person} target={chosen} error={error} suggested={suggested} />
      ) : (
        <LinkSearch
          positionId={person.position.id}
          suggested={suggested}
          chosenId={chosen?.ref.id ?? null}
          onChoose={setChosen}
          onConfirm={() => {
            if (chosen !== null) setConfirming(true);
          }}
        />
      )}
    </Dialog>
  );
}

type ConfirmationProps = {
  readonly person: CandidateByHand;
  readonly target: CandidateOption;
  readonly error: AppError | null;
  readonly suggested: readonly LinkSuggestion[];
};

function Confirmation({ person, target, error, suggested }: ConfirmationProps) {
  const isAlike = suggested.some(({ candidate }) => candidate.ref.id === target.ref.id);
  const failure = error === null ? null : errorText(error);
  return (
    <div className={styles.stack}>
      <p>{t('candidate.link.confirmText', { name: person.name })}</p>
      <div className={styles.target}>
        <Avatar name={target.name} size={32} />
        <div>
          <p className={styles.targetName}>
            <bdi>{target.name}</bdi> <span>{t('candidates.synced')}</span>
          </p>
          <p>
            <bdi>{contactText(target)}</bdi>
          </p>
          <p>
            <bdi>{stageText(target)}</bdi>
          </p>
        </div>
      </div>
      <p>{t('candidate.link.sends', { waiting: person.waitingExports })}</p>
      {isAlike ? null : <Callout tone="warn">{t('candidate.link.differs')}</Callout>}
      {failure === null ? null : (
        <Callout tone="bad" title={failure.message} role="alert">
          {failure.next}
        </Callout>
      )}
    </div>
  );
}
