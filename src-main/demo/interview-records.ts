/** Interviews, and what hangs on an opportunity: feedback, notes, files (lever-api.md, sections 11 to 15). */

export type FeedbackReminder = 'once' | 'daily' | 'frequently' | 'none';

export interface Interviewer {
  id: string;
  name: string;
  email: string;
  feedbackTemplate: string | null;
}

export interface Interview {
  id: string;
  panel: string;
  subject: string;
  note: string;
  interviewers: Interviewer[];
  timezone: string;
  createdAt: number;
  date: number;
  /** Minutes. */
  duration: number;
  location: string | null;
  feedbackTemplate: string | null;
  feedbackForms: string[];
  feedbackReminder: FeedbackReminder;
  user: string;
  stage: string;
  canceledAt: number | null;
  postings: string[];
  gcalEventUrl: string | null;
  opportunityId: string;
}

export interface Panel {
  id: string;
  applications: string[];
  canceledAt: number | null;
  createdAt: number;
  timezone: string;
  feedbackReminder: FeedbackReminder;
  user: string;
  stage: string;
  note: string;
  /** Only these may be changed by API, with the interviews on them (section 11). */
  externallyManaged: boolean;
  externalUrl: string | null;
  /** Own: Lever knows it from the path. */
  opportunityId: string;
}

export type FieldType =
  | 'code'
  | 'date'
  | 'dropdown'
  | 'multiple-choice'
  | 'multiple-select'
  | 'score-system'
  | 'score'
  | 'scorecard'
  | 'text'
  | 'textarea'
  | 'yes-no';

export interface TemplateField {
  id: string;
  type: FieldType;
  text: string;
  description: string;
  required: boolean;
  prompt?: string;
  language?: string;
  options?: { text: string }[];
  scores?: { text: string; description: string }[];
}

export interface FeedbackTemplate {
  id: string;
  text: string;
  instructions: string;
  group: { id: string; name: string } | null;
  stage: { id: string; text: string } | null;
  fields: TemplateField[];
  createdAt: number | null;
  updatedAt: number | null;
}

export interface FeedbackField extends TemplateField {
  value: unknown;
}

export interface Feedback {
  id: string;
  type: 'interview';
  text: string;
  instructions: string;
  fields: FeedbackField[];
  baseTemplateId: string;
  interview: string | null;
  panel: string | null;
  user: string;
  createdAt: number;
  completedAt: number;
  updatedAt: number | null;
  deletedAt: number | null;
  /** Own: Lever knows it from the path. */
  opportunityId: string;
}

export interface NoteComment {
  type: 'note';
  text: 'Comment';
  value: string;
  score: number | null;
  user: string | null;
  stage: string;
  createdAt: number;
}

export interface Note {
  id: string;
  text: 'Note';
  fields: NoteComment[];
  user: string | null;
  secret: boolean;
  createdAt: number;
  completedAt: number;
  deletedAt: number | null;
  /** Own: Lever knows it from the path. */
  opportunityId: string;
  /** Own: only notes made by API can be changed or deleted by API (section 14). */
  madeByApi: boolean;
}

export interface StoredFile {
  id: string;
  name: string;
  /** With its dot, empty when the name has none. */
  ext: string;
  uploadedAt: number;
  status: 'processing' | 'processed' | 'unsupported' | 'error' | null;
  /** Bytes. */
  size: number;
  /** Own: the uploader, as given in perform_as. */
  user: string;
  /** Own: hex SHA-256 of the bytes. */
  sha256: string;
  /** Own: Lever knows it from the path. */
  opportunityId: string;
}
