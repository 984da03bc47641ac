import type { InterviewDetail } from '../../src-preload/contract/interviews.ts';
import { fail } from '../errors/index.ts';
import type { ExportFacts } from '../outbox/document-of.ts';
import { whereaboutsOf } from '../queries/exports.ts';
import { getInterview } from '../queries/interviews.ts';
import { getTranscript } from '../queries/transcripts.ts';
import { namesViewerOf, type Services } from './services.ts';

/** Countries where paper is Letter; everywhere else it is A4. */
const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/**
 * What an export is made from: the newest submitted revision of the scorecard, or the draft that is being submitted at
 * `submittedAt` (milliseconds).
 */
export function exportFacts(services: Services, interview: InterviewDetail, submittedAt: number | null): ExportFacts {
  const { system } = services;
  const { ref } = interview.candidate;
  const scorecard =
    submittedAt !== null || interview.scorecard.state === 'submitted'
      ? interview.scorecard
      : (interview.earlier[0] ?? interview.scorecard);
  const region = new Intl.Locale(system.locale()).maximize().region ?? '';
  return {
    interview,
    scorecard,
    submittedAt: submittedAt ?? scorecard.submittedAt ?? services.stamp.now(),
    transcript: () => getTranscript(services.store().read, interview.id),
    interviewer: services.connection.self()?.name ?? '',
    appVersion: system.versions.app,
    locale: system.locale(),
    timeZone: system.timeZone(),
    pageSize: letterRegions.has(region) ? 'Letter' : 'A4',
    whereabouts:
      ref.kind === 'opportunity' ? whereaboutsOf(services.store().read, ref.id) : { postingId: null, contactId: null },
  };
}

/** What an export of an interview is made from. Throws `export.not-submitted` before the first submission. */
export function submittedFacts(services: Services, interviewId: string): ExportFacts {
  const { read } = services.store();
  const interview =
    getInterview(read, interviewId, namesViewerOf(services)) ?? fail('item.not-found', { what: 'interview' });
  const isSubmitted = interview.scorecard.state === 'submitted' || interview.earlier.length > 0;
  if (!isSubmitted) throw fail('export.not-submitted');
  return exportFacts(services, interview, null);
}
