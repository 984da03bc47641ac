import { idFor } from '../ids.ts';
import type { ArchiveReason, Stage } from '../records.ts';

/** Default stages have slugs, the company's own have uuids; ranks may be fractions (lever-api.md, section 9). */
export const STAGES = {
  newLead: 'lead-new',
  reachedOut: 'lead-reached-out',
  responded: 'lead-responded',
  newApplicant: 'applicant-new',
  recruiterScreen: idFor('stage/recruiter-screen'),
  phoneScreen: idFor('stage/phone-screen'),
  technical: idFor('stage/technical-interview'),
  onsite: idFor('stage/on-site-interview'),
  references: idFor('stage/reference-check'),
  offer: 'offer',
} as const;

export function buildStages(): Stage[] {
  return [
    { id: STAGES.newLead, text: 'New lead', pipeline: 'lead', rank: 1, hasInterview: false },
    { id: STAGES.reachedOut, text: 'Reached out', pipeline: 'lead', rank: 2, hasInterview: false },
    { id: STAGES.responded, text: 'Responded', pipeline: 'lead', rank: 3, hasInterview: false },
    { id: STAGES.newApplicant, text: 'New applicant', pipeline: 'applicant', rank: 101, hasInterview: false },
    { id: STAGES.recruiterScreen, text: 'Recruiter screen', pipeline: 'screen', rank: 105, hasInterview: true },
    { id: STAGES.phoneScreen, text: 'Phone screen', pipeline: 'screen', rank: 105.5, hasInterview: true },
    { id: STAGES.technical, text: 'Technical interview', pipeline: 'onsite', rank: 110, hasInterview: true },
    { id: STAGES.onsite, text: 'On-site interview', pipeline: 'onsite', rank: 115, hasInterview: true },
    { id: STAGES.references, text: 'Reference check', pipeline: 'offer', rank: 118, hasInterview: false },
    { id: STAGES.offer, text: 'Offer', pipeline: 'offer', rank: 120, hasInterview: false },
  ];
}

export const HIRED_REASON = idFor('archive-reason/hired');

export function buildArchiveReasons(): ArchiveReason[] {
  const reasons: [key: string, text: string, status: ArchiveReason['status']][] = [
    ['underqualified', 'Underqualified', 'active'],
    ['unresponsive', 'Unresponsive', 'active'],
    ['withdrew', 'Withdrew', 'active'],
    ['timing', 'Timing', 'active'],
    ['position-closed', 'Position closed', 'active'],
    ['other-offer', 'Accepted another offer', 'active'],
    ['relocation', 'Relocation not possible', 'inactive'],
  ];
  return [
    { id: HIRED_REASON, text: 'Hired', status: 'active', type: 'hired' },
    ...reasons.map(([key, text, status]): ArchiveReason => {
      return { id: idFor(`archive-reason/${key}`), text, status, type: 'non-hired' };
    }),
  ];
}
