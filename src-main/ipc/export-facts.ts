import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import type { ExportFacts } from '../outbox/document-of.ts';
import { getTranscript } from '../queries/transcripts.ts';
import type { Services } from './services.ts';

/** Countries where paper is Letter; everywhere else it is A4. */
const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/**
 * What an export is made from: the newest submitted revision of the scorecard, or the draft that is being submitted at
 * `submittedAt` (milliseconds).
 */
export function exportFacts(services: Services, interview: InterviewDetail, submittedAt: number | null): ExportFacts {
  const { system } = services;
  const scorecard =
    submittedAt !== null || interview.scorecard.state === 'submitted'
      ? interview.scorecard
      : (interview.earlier[0] ?? interview.scorecard);
  const region = new Intl.Locale(system.locale()).maximize().region ?? '';
  return {
    interview,
    scorecard,
    submittedAt: submittedAt ?? scorecard.submittedAt ?? services.stamp.now(),
    transcript: getTranscript(services.store().read, interview.id),
    interviewer: services.connection.self()?.name ?? '',
    appVersion: system.versions.app,
    locale: system.locale(),
    timeZone: system.timeZone(),
    pageSize: letterRegions.has(region) ? 'Letter' : 'A4',
  };
}
