import type { PositionSummary } from '../../../src-preload/contract/positions.ts';
import { locale } from '../../messages/locale.ts';

/** By what the list of positions can be put in order. */
export const sortableColumns = ['position', 'posting', 'rounds', 'candidates', 'toScore', 'sync'] as const;
export type SortableColumn = (typeof sortableColumns)[number];
export type PositionSort = { readonly columnId: SortableColumn; readonly direction: 'ascending' | 'descending' };

/** Positions without a posting, or that were never synced, stand last whatever the direction. */
function sortValue(position: PositionSummary, columnId: SortableColumn): string | number | null {
  switch (columnId) {
    case 'position':
      return position.name;
    case 'posting':
      return position.posting?.text ?? null;
    case 'rounds':
      return position.rounds;
    case 'candidates':
      return position.candidates;
    case 'toScore':
      return position.toScore;
    case 'sync':
      return position.sync.lastSyncedAt;
  }
}

/** The positions in another order; those that are alike stay by name. */
export function sortedPositions(positions: readonly PositionSummary[], sort: PositionSort): readonly PositionSummary[] {
  const collator = new Intl.Collator(locale(), { numeric: true, sensitivity: 'base' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return positions.toSorted((one, other) => {
    const [left, right] = [sortValue(one, sort.columnId), sortValue(other, sort.columnId)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return sign * order || collator.compare(one.name, other.name);
  });
}
