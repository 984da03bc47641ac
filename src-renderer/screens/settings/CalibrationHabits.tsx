import type { Calibration } from '../../../src-preload/contract/calibration.ts';
import { StackedBars } from '../../components/StackedBars.tsx';
import { Table } from '../../components/Table.tsx';
import { formatList, formatMean, formatMinutes, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { CalibrationChart } from './CalibrationChart.tsx';
import styles from './settings.module.css';

/** So many questions are in the picture; the table has them all. */
const mostInPicture = 12;

type Counts = {
  readonly title: string;
  /** The headings of the table's two columns. */
  readonly columns: readonly [what: string, count: string];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly count: number }[];
};

/** How often each of a few things was: bars, and the table behind them. */
function countsOf({ title, columns: [what, count], rows }: Counts) {
  return {
    picture: (
      <StackedBars
        label={t('calibration.picture', { what: title })}
        rows={rows.map((row) => ({ ...row, parts: [row.count], text: formatNumber(row.count) }))}
      />
    ),
    table: (
      <Table
        label={title}
        inset="bare"
        density="compact"
        columns={[
          { id: 'what', label: what },
          { id: 'count', label: count, width: 110, align: 'end' },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        renderCell={(row, column) => (column === 'what' ? row.name : formatNumber(row.count))}
      />
    ),
  };
}

/** Asked, skipped and not reached, and what was skipped most. */
export function QuestionsChart({ questions }: Pick<Calibration, 'questions'>) {
  const title = t('calibration.questions');
  const { picture, table } = countsOf({
    title,
    columns: [title, t('calibration.questions.count')],
    rows: (['asked', 'skipped', 'notReached'] as const).map((what) => ({
      id: what,
      name: t(`calibration.questions.${what}`),
      count: questions[what],
    })),
  });
  return (
    <CalibrationChart
      title={title}
      picture={picture}
      table={
        <>
          {table}
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
      {...countsOf({
        title,
        columns: [t('calibration.submission.after'), t('calibration.scorecards')],
        rows: counts.map(({ within, count }) => ({ id: within, name: t(`calibration.submission.${within}`), count })),
      })}
    />
  );
}
