import type { PositionSummary } from '../../../src-preload/contract/positions.ts';
import { syncView } from '../position/sync-view.ts';

/** What positions can be narrowed down to. */
export const positionFilters = ['all', 'toScore', 'trouble'] as const;
export type PositionFilter = (typeof positionFilters)[number];

/** Whether interviews of a position wait for a score, or its sync is in trouble. */
export function passesFilter({ toScore, sync, posting }: PositionSummary, filter: PositionFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'toScore') return toScore > 0;
  const { state } = syncView(sync, posting !== null);
  return state === 'failed' || state === 'lacking';
}

/** Letters that do not fall apart into a base and a mark. */
const spelledOut: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđßæœı]/g, (letter) => spelledOut[letter] ?? letter);
}

/** Positions in which every word of the query stands somewhere: in name, role, posting, team or location. */
export function matchingPositions(positions: readonly PositionSummary[], query: string): readonly PositionSummary[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return positions;
  return positions.filter(({ name, role, posting }) => {
    const text = folded([name, role, posting?.text, posting?.team, posting?.location].join(' '));
    return words.every((word) => text.includes(word));
  });
}
