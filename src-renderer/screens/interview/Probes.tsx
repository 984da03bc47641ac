import type { QuestionState } from '../../../src-preload/contract/interviews.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { t } from '../../messages/index.ts';
import { withProbe } from './questions.ts';

type Props = {
  readonly probes: readonly string[];
  readonly state: QuestionState;
  readonly canMark: boolean;
  readonly className: string | undefined;
  readonly onWrite: (state: QuestionState) => void;
};

/** The follow-ups of a question, each to be ticked when it was used. */
export function Probes({ probes, state, canMark, className, onWrite }: Props) {
  if (probes.length === 0) return null;
  return (
    <fieldset className={className} aria-label={t('interviews.room.probes')}>
      {probes.map((probe, index) => (
        <Checkbox
          key={probe}
          isSelected={state.probes.includes(index)}
          label={probe}
          isDisabled={!canMark}
          onChange={(isUsed) => onWrite(withProbe(state, index, isUsed))}
        />
      ))}
    </fieldset>
  );
}
