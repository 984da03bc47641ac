import { cx } from './cx.ts';
import styles from './StackedBars.module.css';

export interface StackedBarsProps {
  /** Said for the whole picture; a table beside it has the values. */
  label: string;
  rows: readonly {
    id: string;
    name: string;
    /** Parts from the start; as many tones as there are: five are ratings from 1 to 5, fewer are shades of one colour. */
    parts: readonly number[];
    /** Behind the bar: its sum or mean. */
    text: string;
  }[];
}

const ROW = 28;
const BAR = 14;
/** Of the picture's width; the rest is for the text behind the longest bar, %. */
const WIDEST = 82;

function toneOf(index: number, count: number): string | undefined {
  return count === 5 ? styles[`rate${index + 1}`] : styles[`shade${index + 1}`];
}

/** Amounts as lengths, a line each, all on one scale. */
export function StackedBars({ label, rows }: StackedBarsProps) {
  const most = Math.max(1e-9, ...rows.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const width = (amount: number) => (amount / most) * WIDEST;
  return (
    <div className={cx(styles.plot)} role="img" aria-label={label}>
      <div className={cx(styles.names)} aria-hidden="true">
        {rows.map((row) => (
          <span key={row.id} title={row.name} style={{ height: ROW }}>
            <bdi>{row.name}</bdi>
          </span>
        ))}
      </div>
      <svg width="100%" height={rows.length * ROW} aria-hidden="true">
        {rows.map((row, line) => {
          const sums = row.parts.map((_part, index) => row.parts.slice(0, index).reduce((sum, part) => sum + part, 0));
          const total = row.parts.reduce((sum, part) => sum + part, 0);
          return (
            <g key={row.id}>
              {row.parts.map((part, index) =>
                part === 0 ? null : (
                  <rect
                    // Parts have no identity but their place.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    key={index}
                    x={`${width(sums[index] ?? 0)}%`}
                    y={line * ROW + (ROW - BAR) / 2}
                    width={`${width(part)}%`}
                    height={BAR}
                    className={cx(styles.part, toneOf(index, row.parts.length))}
                  />
                ),
              )}
              <text x={`${width(total)}%`} dx={8} y={line * ROW + ROW / 2 + 4} className={cx(styles.text)}>
                {row.text}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
