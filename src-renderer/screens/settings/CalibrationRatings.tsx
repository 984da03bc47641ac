import type { Calibration, RatingCounts } from '../../../src-preload/contract/calibration.ts';
import { StackedBars } from '../../components/StackedBars.tsx';
import { Table } from '../../components/Table.tsx';
import { formatMean, formatMonth, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { CalibrationChart } from './CalibrationChart.tsx';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly counts: RatingCounts;
  readonly mean: number | null;
  readonly cannotJudge: number | null;
};

const steps = [1, 2, 3, 4, 5] as const;

function meanText(mean: number | null): string {
  return mean === null ? '' : t('calibration.mean', { mean: formatMean(mean) });
}

/** The bars of a distribution, and its table: a column a rating. */
function distribution(title: string, nameLabel: string, rows: readonly Row[]) {
  const hasCannot = rows.some(({ cannotJudge }) => cannotJudge !== null);
  return {
    picture: (
      <StackedBars
        label={t('calibration.picture', { what: title })}
        rows={rows.map(({ id, name, counts, mean }) => ({ id, name, parts: counts, text: meanText(mean) }))}
      />
    ),
    table: (
      <Table
        label={title}
        inset="bare"
        density="compact"
        columns={[
          { id: 'name', label: nameLabel },
          ...steps.map((step) => ({
            id: String(step),
            label: String(step),
            width: 48,
            tightWidth: 32,
            align: 'end' as const,
          })),
          ...(hasCannot
            ? [{ id: 'cannot', label: t('scorecard.cannotJudged'), width: 110, tightWidth: 76, align: 'end' as const }]
            : []),
          { id: 'mean', label: t('panel.column.mean'), width: 72, tightWidth: 56, align: 'end' as const },
        ]}
        rows={rows}
        rowId={({ id }) => id}
        renderCell={(row, column) => {
          if (column === 'name') return <bdi>{row.name}</bdi>;
          if (column === 'mean') return row.mean === null ? '–' : formatMean(row.mean);
          if (column === 'cannot') return formatNumber(row.cannotJudge ?? 0);
          return formatNumber(row.counts[Number(column) - 1] ?? 0);
        }}
      />
    ),
  };
}

/** How the own ratings spread, by skill. */
export function SkillChart({ bySkill }: Pick<Calibration, 'bySkill'>) {
  const title = t('calibration.bySkill');
  const rows = bySkill.map((skill) => ({ id: skill.name, ...skill }));
  return (
    <CalibrationChart
      title={title}
      text={t('calibration.bySkill.text')}
      {...distribution(title, t('panel.column.skill'), rows)}
    />
  );
}

/** How the own ratings change over time. */
export function MonthChart({ byMonth }: Pick<Calibration, 'byMonth'>) {
  const title = t('calibration.byMonth');
  const rows = byMonth.map(({ at, counts, mean }) => ({
    id: String(at),
    name: formatMonth(at),
    counts,
    mean,
    cannotJudge: null,
  }));
  return <CalibrationChart title={title} {...distribution(title, t('calibration.month'), rows)} />;
}
