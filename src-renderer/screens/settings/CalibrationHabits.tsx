import type { Calibration } from '../../../src-preload/contract/calibration.ts';
import { StackedBars } from '../../components/StackedBars.tsx';
import { Table } from '../../components/Table.tsx';
import { formatList, formatMean, formatMinutes, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { CalibrationChart } from './CalibrationChart.tsx';
import styles from './settings.module.css';

/** So many questions are in the picture; the table has them all. */
const mostInPicture = 12;

/** Asked, skipped and not reached, and what was skipped most. */
export function QuestionsChart({ questions }: Pick<Calibration, 'questions'>) {
  const title = t('calibration.questions');
  const parts = (['asked', 'skipped', 'notReached'] as const).map((what) => ({ what, count: questions[what] }));
  return (
    <CalibrationChart
      title={title}
      picture={
        <StackedBars
          label={t('calibration.picture', { what: title })}
          rows={parts.map(({ what, count }) => ({
            id: what,
            name: t(`calibration.questions.${what}`),
            parts: [count],
            text: formatNumber(count),
          }))}
        />
      }
      table={
        <>
          <Table
            label={title}
            inset="bare"
            density="compact"
            columns={[
              { id: 'what', label: t('calibration.questions') },
              { id: 'count', label: t('calibration.questions.count'), width: 80, align: 'end' },
            ]}
            rows={parts}
            rowId={({ what }) => what}
            renderCell={({ what, count }, column) =>
              column === 'what' ? t(`calibration.questions.${what}`) : formatNumber(count)
            }
          />
          <SkippedTable bySkipped={questions.bySkipped} />
        </>
      }
    />
  );
}

function SkippedTable({ bySkipped }: Pick<Calibration['questions'], 'bySkipped'>) {
  if (bySkipped.length === 0) return <p className={styles.note}>{t('calibration.questions.noneSkipped')}</p>;
  return (
    <Table
      label={t('calibration.questions.skipped')}
      inset="bare"
      columns={[
        { id: 'text', label: t('calibration.question') },
        { id: 'skipped', label: t('calibration.questions.skipped'), width: 80, align: 'end' },
        { id: 'reasons', label: t('calibration.reasons') },
      ]}
      rows={bySkipped}
      rowId={({ text }) => text}
      renderCell={(row, column) =>
        column === 'skipped' ? formatNumber(row.skipped) : column === 'text' ? row.text : formatList(row.reasons)
      }
    />
  );
}

/** How long the questions take, and how long they were meant to. */
export function MinutesChart({ minutes }: Pick<Calibration, 'minutes'>) {
  const title = t('calibration.minutes');
  if (minutes.length === 0) return null;
  return (
    <CalibrationChart
      title={title}
      text={t('calibration.minutes.text')}
      picture={
        <StackedBars
          label={t('calibration.picture', { what: title })}
          rows={minutes.slice(0, mostInPicture).map(({ text, mean }) => ({
            id: text,
            name: text,
            parts: [mean],
            text: t('calibration.minutes.mean', { mean: formatMean(mean) }),
          }))}
        />
      }
      table={
        <Table
          label={title}
          inset="bare"
          columns={[
            { id: 'text', label: t('calibration.question') },
            { id: 'mean', label: t('calibration.minutes.column'), width: 80, align: 'end' },
            { id: 'planned', label: t('calibration.minutes.planned'), width: 80, align: 'end' },
            { id: 'times', label: t('calibration.minutes.times'), width: 80, align: 'end' },
          ]}
          rows={minutes}
          rowId={({ text }) => text}
          renderCell={(row, column) => {
            if (column === 'text') return row.text;
            if (column === 'mean') return formatMean(row.mean);
            if (column === 'times') return formatNumber(row.times);
            return row.planned === null ? '–' : formatNumber(row.planned);
          }}
        />
      }
    />
  );
}

/** Hours in words: minutes while they are few. */
function spanText(hours: number): string {
  return hours < 2
    ? formatMinutes(Math.max(1, Math.round(hours * 60)))
    : t('calibration.submission.hours', { hours: formatMean(hours) });
}

/** How soon after the interview the scores are submitted. */
export function SubmissionChart({ submission }: Pick<Calibration, 'submission'>) {
  const title = t('calibration.submission');
  const { medianHours, counts } = submission;
  if (medianHours === null) return null;
  return (
    <CalibrationChart
      title={title}
      text={t('calibration.submission.median', { time: spanText(medianHours) })}
      picture={
        <StackedBars
          label={t('calibration.picture', { what: title })}
          rows={counts.map(({ within, count }) => ({
            id: within,
            name: t(`calibration.submission.${within}`),
            parts: [count],
            text: formatNumber(count),
          }))}
        />
      }
      table={
        <Table
          label={title}
          inset="bare"
          density="compact"
          columns={[
            { id: 'within', label: t('calibration.submission.after') },
            { id: 'count', label: t('calibration.scorecards'), width: 110, align: 'end' },
          ]}
          rows={counts}
          rowId={({ within }) => within}
          renderCell={(row, column) =>
            column === 'count' ? formatNumber(row.count) : t(`calibration.submission.${row.within}`)
          }
        />
      }
    />
  );
}
