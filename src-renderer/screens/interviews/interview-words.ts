import type { CandidateOption } from '../../../src-preload/contract/candidates.ts';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { formatDayTime, formatLongDay } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';

/** When an interview is or was: `Today 10:30, 58 min`; one without a date says so. */
export function whenText(row: InterviewRow, now: number): string {
  const when = row.startsAt === null ? t('interviews.noDate') : formatDayTime(row.startsAt, now);
  if (row.isEventCancelled) return t('interviews.whenCancelled', { when });
  return row.heldMinutes === null ? when : t('interviews.whenHeld', { when, minutes: row.heldMinutes });
}

/** The second line under a candidate's name: where they stand in the process. */
export function standingText(candidate: CandidateOption, now: number): string {
  const date = formatLongDay(candidate.createdAt, now);
  if (!candidate.isSynced) return t('interviews.byHand', { date });
  const { stage } = candidate;
  if (candidate.isArchived) {
    return stage === null ? t('interviews.archived') : t('interviews.archivedStage', { stage });
  }
  return stage === null ? t('interviews.applied', { date }) : t('interviews.appliedStage', { date, stage });
}

/** Who leads the interview, the person at this computer first and as "You". */
export function interviewersOf(row: InterviewRow): readonly string[] {
  const others = row.interviewers.filter(({ isSelf }) => !isSelf).map(({ name, email }) => name || email);
  return row.interviewers.some(({ isSelf }) => isSelf) ? [t('interviews.you'), ...others] : others;
}
