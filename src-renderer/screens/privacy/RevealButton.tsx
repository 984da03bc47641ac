import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { RevealScreen } from '../../../src-preload/contract/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { EyeIcon, EyeOffIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type Props = {
  readonly candidate: Pick<CandidateOption, 'ref' | 'blind'>;
  readonly positionId: string;
  readonly place: RevealScreen;
  /** In a row of a list. */
  readonly isInRow?: boolean;
};

/** Shows the name of a blind position's candidate, which is written down, and hides it again. Nothing elsewhere. */
export function RevealButton({ candidate, positionId, place, isInRow = false }: Props) {
  const revealCandidate = useStore((store) => store.revealCandidate);
  const hideCandidate = useStore((store) => store.hideCandidate);
  switch (candidate.blind) {
    case undefined:
      return null;
    case 'hidden':
      return (
        <Button
          variant={isInRow ? 'link' : 'plain'}
          icon={isInRow ? undefined : EyeIcon}
          onPress={() => void revealCandidate(candidate.ref, positionId, place)}
        >
          {t('privacy.reveal')}
        </Button>
      );
    case 'revealed':
      return (
        <Button
          variant={isInRow ? 'link' : 'quiet'}
          icon={isInRow ? undefined : EyeOffIcon}
          onPress={() => void hideCandidate(candidate.ref)}
        >
          {t('privacy.hideAgain')}
        </Button>
      );
  }
}
