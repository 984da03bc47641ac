import { cx } from './cx.ts';
import styles from './SpreadPlot.module.css';

export interface SpreadMark {
  id: string;
  /** One or two letters that stand for who rated. */
  sign: string;
  /** 1 to 5. */
  place: number;
  isSelf: boolean;
}

export interface SpreadPlotProps {
  /** Said for the whole picture; a table beside it has the values. */
  label: string;
  rows: readonly { id: string; name: string; marks: readonly SpreadMark[] }[];
}

const STEPS = [1, 2, 3, 4, 5] as const;
const ROW = 32;
const HEAD = 24;
/** Marks on the same place stand beside each other, px. */
const BESIDE = 16;

/** Where a place of 1 to 5 stands in the picture's width. */
function across(place: number): string {
  return `${8 + ((place - 1) / 4) * 84}%`;
}

/** How far each mark moves from its place, so that none hides another. */
function shifts(marks: readonly SpreadMark[]): readonly number[] {
  return marks.map((mark, index) => {
    const same = marks.filter(({ place }) => place === mark.place);
    const number = marks.slice(0, index).filter(({ place }) => place === mark.place).length;
    return (number - (same.length - 1) / 2) * BESIDE;
  });
}

/** Ratings of several people, a line a skill: each at its place, and a bar from the lowest to the highest. */
export function SpreadPlot({ label, rows }: SpreadPlotProps) {
  const height = HEAD + rows.length * ROW;
  return (
    <div className={cx(styles.plot)} role="img" aria-label={label}>
      <div className={cx(styles.names)} style={{ paddingTop: HEAD }} aria-hidden="true">
        {rows.map((row) => (
          <span key={row.id} title={row.name} style={{ height: ROW }}>
            <bdi>{row.name}</bdi>
          </span>
        ))}
      </div>
      <svg width="100%" height={height} aria-hidden="true">
        {STEPS.map((step) => (
          <g key={step}>
            <text x={across(step)} y={14} className={cx(styles.step)}>
              {step}
            </text>
            <line x1={across(step)} x2={across(step)} y1={HEAD - 4} y2={height} className={cx(styles.grid)} />
          </g>
        ))}
        {rows.map((row, index) => {
          const y = HEAD + index * ROW + ROW / 2;
          const places = row.marks.map(({ place }) => place);
          const move = shifts(row.marks);
          return (
            <g key={row.id}>
              {places.length < 2 ? null : (
                <line
                  x1={across(Math.min(...places))}
                  x2={across(Math.max(...places))}
                  y1={y}
                  y2={y}
                  className={cx(styles.spread)}
                />
              )}
              {row.marks.map((mark, number) => (
                <g key={mark.id} transform={`translate(${move[number] ?? 0} 0)`}>
                  <circle
                    cx={across(mark.place)}
                    cy={y}
                    r={9}
                    className={cx(mark.isSelf ? styles.own : styles.other)}
                  />
                  <text
                    x={across(mark.place)}
                    y={y + 4}
                    className={cx(styles.sign, mark.isSelf ? styles.ownSign : styles.otherSign)}
                  >
                    {mark.sign}
                  </text>
                </g>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
