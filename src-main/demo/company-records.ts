/** The sample company: what the workspace begins with, its calendar and its recordings. */

import type { Feedback, FeedbackTemplate, Interview, Note, Panel } from './interview-records.ts';
import type { Application, ArchiveReason, Contact, Opportunity, Posting, Stage, User } from './records.ts';

export interface Attendee {
  name: string;
  email: string;
  role: 'organizer' | 'required' | 'optional' | 'room';
  response: 'ACCEPTED' | 'TENTATIVE' | 'NEEDS-ACTION' | 'DECLINED';
}

/** One event of the demo calendar. */
export interface Meeting {
  uid: string;
  start: number;
  end: number;
  summary: string;
  description: string;
  location: string;
  attendees: Attendee[];
  private: boolean;
  createdAt: number;
}

/** A recorded conversation, as a file that a user could import. */
export interface Transcript {
  /** Name of the candidate. */
  name: string;
  fileName: string;
  format: 'zoom-vtt' | 'teams-vtt' | 'plain';
  text: string;
}

/** Everything a demo workspace starts from. */
export interface Company {
  name: string;
  users: User[];
  stages: Stage[];
  archiveReasons: ArchiveReason[];
  postings: Posting[];
  contacts: Contact[];
  opportunities: Opportunity[];
  applications: Application[];
  panels: Panel[];
  interviews: Interview[];
  feedbackTemplates: FeedbackTemplate[];
  feedback: Feedback[];
  notes: Note[];
  meetings: Meeting[];
  transcripts: Transcript[];
}
