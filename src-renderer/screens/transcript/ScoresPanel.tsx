import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import { EvidenceRow } from '../../components/EvidenceRow.tsx';
import { PanelSection } from '../../components/PanelSection.tsx';
import { formatDayTimeWithin, formatTime } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { cannotJudgeOf } from '../../store/scorecards.ts';
import { MeanBar } from '../interviews/MeanBar.tsx';
import { SkillBar } from '../scorecard/SkillBar.tsx';
import styles from './scores-panel.module.css';

/** The decision in the order of the PDF: recommendation, summary, scores, evidence, notes. */
export function ScoresPanel({ interview }: { readonly interview: InterviewDetail }) {
  const { scorecard, guide, evidence, earlier } = interview;
  const summary = useStore((store) => store.summaryDrafts[scorecard.id])?.value ?? scorecard.summary;
  const notes = useStore((store) => store.noteDrafts[interview.id])?.value.body ?? interview.notes.body;
  return (
    // A keyboard must be able to scroll it, and nothing in it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.panel} aria-label={t('transcript.panel.details')} tabIndex={0}>
      <PanelSection title={t('transcript.recommendation')}>
        <p className={scorecard.recommendation === null ? styles.none : styles.strong}>
          {scorecard.recommendation === null
            ? t('transcript.noRecommendation')
            : t(`scorecard.recommendation.${scorecard.recommendation}`)}
        </p>
      </PanelSection>
      <PanelSection title={t('transcript.summary')}>
        <p className={summary.trim() === '' ? styles.none : styles.text} dir="auto">
          {summary.trim() === '' ? t('transcript.noSummary') : summary}
        </p>
      </PanelSection>
      <PanelSection title={t('transcript.scores')}>
        <ul className={styles.scores}>
          {guide.skills.map((skill) => {
            const reason = cannotJudgeOf(scorecard, skill.id);
            return (
              <li key={skill.id} className={styles.score}>
                <span>
                  <bdi>{skill.name}</bdi>
                  {reason === null ? null : (
                    <span className={styles.reason}>{t('transcript.cannotJudge', { reason })}</span>
                  )}
                </span>
                <SkillBar scorecard={scorecard} skillId={skill.id} />
              </li>
            );
          })}
          <li className={`${styles.score} ${styles.mean}`}>
            <span>{t('transcript.mean')}</span>
            <MeanBar mean={scorecard.mean} />
          </li>
        </ul>
      </PanelSection>
      <PanelSection title={t('transcript.evidence')} count={evidence.length}>
        {evidence.length === 0 ? <p className={styles.none}>{t('transcript.noEvidence')}</p> : null}
        <ul className={styles.pieces}>
          {evidence.map((piece) => (
            <li key={piece.id}>
              <EvidenceRow
                kind={piece.kind}
                kindLabel={t(`scorecard.evidence.${piece.kind}`)}
                text={piece.kind === 'note' ? piece.text : `“${piece.text}”`}
                time={piece.at === null ? undefined : formatTime(piece.at)}
              />
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={t('transcript.notes')}>
        <p className={notes.trim() === '' ? styles.none : styles.text} dir="auto">
          {notes.trim() === '' ? t('transcript.noNotes') : notes}
        </p>
      </PanelSection>
      {earlier.length === 0 ? null : (
        <PanelSection title={t('transcript.earlier')}>
          <ul className={styles.earlier}>
            {earlier.map(({ id, revision, submittedAt }) => (
              <li key={id}>
                {t('transcript.earlierRow', {
                  revision,
                  when: submittedAt === null ? '' : formatDayTimeWithin(submittedAt),
                })}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </section>
  );
}
