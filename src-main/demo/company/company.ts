import type { Company } from '../records.ts';
import { anonymiseSome } from './anonymised.ts';
import { buildCandidates } from './candidates.ts';
import { buildFeedbackTemplates } from './feedback-templates.ts';
import { buildFeedback, buildNotes } from './history.ts';
import { buildPanels } from './interviews.ts';
import { buildMeetings } from './meetings.ts';
import { buildArchiveReasons, buildStages } from './pipeline.ts';
import { buildPostings } from './postings.ts';
import { buildTranscripts } from './transcripts.ts';
import { buildUsers } from './users.ts';
import { workWeekOf } from './week.ts';

export interface CompanySize {
  /** Multiplies the number of opportunities, which is 400 at 1. At least 1; the named people do not multiply. */
  factor?: number;
}

/**
 * The invented company "Nordkap Logistik". The same `now` gives the same company, to the letter.
 * @param now milliseconds since the epoch; all times are reckoned from it, and the interviews lie in its working week
 */
export function demoCompany(now: number, { factor = 1 }: CompanySize = {}): Company {
  const week = workWeekOf(now);
  const postings = buildPostings(now);
  const candidates = anonymiseSome(buildCandidates(now, postings, factor));
  const { panels, interviews } = buildPanels(week, now, candidates.opportunities, candidates.applications);
  const feedbackTemplates = buildFeedbackTemplates(now);
  return {
    name: 'Nordkap Logistik',
    users: buildUsers(now),
    stages: buildStages(),
    archiveReasons: buildArchiveReasons(),
    postings,
    ...candidates,
    panels,
    interviews,
    feedbackTemplates,
    feedback: buildFeedback(now, feedbackTemplates),
    notes: buildNotes(now),
    meetings: buildMeetings(week, interviews, candidates.contacts),
    transcripts: buildTranscripts(),
  };
}
