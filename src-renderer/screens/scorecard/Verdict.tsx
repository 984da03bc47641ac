import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { Recommendation } from '../../components/Recommendation.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { SaveState } from '../interview/SaveState.tsx';
import { BeforeYouSubmit } from './BeforeYouSubmit.tsx';
import { Hints } from './Hints.tsx';
import { fromLevel, levelWords, toLevel } from './levels.ts';
import { places } from './places.ts';
import { SubmitPart } from './SubmitPart.tsx';
import styles from './verdict.module.css';

/** The decision: recommendation, summary, what is missing, and the submission. */
export function Verdict({ interview }: { readonly interview: InterviewDetail }) {
  const { scorecard, id } = interview;
  const recommend = useStore((store) => store.recommend);
  const draft = useStore((store) => store.summaryDrafts[scorecard.id]);
  const typeSummary = useStore((store) => store.typeSummary);
  const retrySummary = useStore((store) => store.retrySummary);
  const isFrozen = scorecard.state === 'submitted';
  const summary = draft?.value ?? scorecard.summary;
  // A summary that is typed and not counted yet is not missing.
  const missing = scorecard.missing.filter(({ what }) => what !== 'summary' || summary.trim() === '');
  return (
    <div className={styles.verdict}>
      <div className={styles.parts}>
        <div id={places.recommendation}>
          <Recommendation
            label={t('scorecard.recommendation')}
            value={scorecard.recommendation === null ? null : toLevel(scorecard.recommendation)}
            onChange={(level) => void recommend(id, fromLevel(level))}
            options={levelWords()}
            isReadOnly={isFrozen}
          />
        </div>
        <div id={places.summary}>
          <TextField
            label={t('scorecard.summary')}
            isMultiline
            rows={5}
            value={summary}
            onChange={(text) => typeSummary(scorecard.id, text)}
            placeholder={t('scorecard.summary.placeholder')}
            isReadOnly={isFrozen || draft === undefined}
            spellCheck
          />
          {draft?.state.kind === 'failed' ? (
            <SaveState state={draft.state} isEmpty={false} onRetry={() => retrySummary(scorecard.id)} />
          ) : null}
        </div>
        {isFrozen ? null : <BeforeYouSubmit missing={missing} skills={interview.guide.skills} />}
        {isFrozen ? null : <Hints hints={scorecard.hints} skills={interview.guide.skills} />}
      </div>
      <SubmitPart interview={interview} missing={missing} />
    </div>
  );
}
