import type { Calibration } from '../../../src-preload/contract/calibration.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { MinutesChart, QuestionsChart, SubmissionChart } from './CalibrationHabits.tsx';
import { MonthChart, SkillChart } from './CalibrationRatings.tsx';
import styles from './settings.module.css';

/** What the own scorecards say about the own habits: for oneself alone, on this computer alone. */
export function CalibrationSection() {
  const loaded = useStore((store) => store.calibration);
  const loadCalibration = useStore((store) => store.loadCalibration);
  useRead(loadCalibration, 'interviews');
  const calibration = loadedValue(loaded);
  return (
    <>
      <PageHeader title={t('settings.calibration')} meta={t('calibration.text')} />
      <div className={styles.body}>
        {loaded.state === 'failed' && calibration === null ? (
          <FailureNotice error={loaded.error} onTryAgain={() => void loadCalibration()} />
        ) : null}
        {isWaiting(loaded) ? <LoadingRows rows={6} label={t('app.loading')} inset="bare" /> : null}
        {calibration === null ? null : <Charts calibration={calibration} />}
      </div>
    </>
  );
}

function Charts({ calibration }: { readonly calibration: Calibration }) {
  if (calibration.scorecards === 0) {
    return <EmptyState icon={FormIcon} title={t('calibration.none.title')} text={t('calibration.none.text')} />;
  }
  return (
    <>
      <p className={styles.note}>{t('calibration.count', { count: calibration.scorecards })}</p>
      <SkillChart bySkill={calibration.bySkill} />
      <MonthChart byMonth={calibration.byMonth} />
      <QuestionsChart questions={calibration.questions} />
      <MinutesChart minutes={calibration.minutes} />
      <SubmissionChart submission={calibration.submission} />
    </>
  );
}
