import type { ExportRow, ExportState } from '../../../src-preload/contract/exports.ts';
import { formatDayTime, formatDayTimeWithin, formatRelative } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';

/** What belongs together on the screen, in this order. */
export const exportGroups = ['attention', 'way', 'delivered', 'cancelled'] as const;
export type ExportGroupId = (typeof exportGroups)[number];

const groups: Readonly<Record<ExportState, ExportGroupId>> = {
  attention: 'attention',
  sending: 'way',
  waiting: 'way',
  delivered: 'delivered',
  cancelled: 'cancelled',
};

export function groupOf(row: ExportRow): ExportGroupId {
  return groups[row.state];
}

/** What it is: `PDF, 4 pages`. */
export function kindText(row: ExportRow): string {
  if (row.kind === 'note') return t('exports.kind.note');
  return row.pages === null ? t('exports.kind.pdf') : t('exports.kind.pdfPages', { pages: row.pages });
}

/** When it arrived, failed, or was asked for. */
export function timeText(row: ExportRow, now: number): string {
  if (row.deliveredAt !== null) return formatDayTime(row.deliveredAt, now);
  return row.state === 'attention'
    ? t('exports.failedAt', { when: formatDayTimeWithin(row.createdAt, now) })
    : formatDayTime(row.createdAt, now);
}

/** When a waiting one is tried next; null when that is now. */
export function nextTryText(row: ExportRow, now: number): string | null {
  if (row.state !== 'waiting' || row.nextTryAt === null || row.nextTryAt <= now) return null;
  const when = formatRelative(row.nextTryAt, now);
  return when === null ? null : t('exports.nextTry', { when });
}

/** For whoever helps: what failed and how, without anything of the candidate. */
export function detailsText(row: ExportRow): string {
  return t('exports.details', {
    kind: kindText(row),
    position: row.positionName,
    round: row.roundName,
    state: t(`exports.state.${row.state}`),
    code: row.error?.code ?? '–',
    reference: row.error?.reference ?? '–',
    shortId: row.shortId,
    attempts: row.attempts,
  });
}
