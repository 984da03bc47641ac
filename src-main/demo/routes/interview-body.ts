import { badRequest } from '../errors.ts';
import { isObject, type JsonObject, optionalText } from '../json-body.ts';
import type { FeedbackReminder, Interview, Interviewer } from '../records.ts';
import type { Call } from '../router.ts';

/** Members of an interview in the body of a create call (lever-api.md, section 11). */
export const INTERVIEW_MEMBERS = [
  'interviewers',
  'date',
  'duration',
  'subject',
  'note',
  'location',
  'feedbackTemplate',
  'feedbackReminder',
] as const;

const REMINDERS = ['once', 'daily', 'frequently', 'none'] as const;

export type InterviewBody = Pick<Interview, (typeof INTERVIEW_MEMBERS)[number]>;

/** The reminder of a body; panels and interviews made by API were recorded with `daily`. */
export function readReminder(body: JsonObject): FeedbackReminder {
  const text = optionalText(body, 'feedbackReminder') ?? 'daily';
  const reminder = REMINDERS.find((known) => known === text);
  if (reminder === undefined) throw badRequest(`feedbackReminder must be one of ${REMINDERS.join(', ')}`);
  return reminder;
}

function readTemplate(call: Call, body: JsonObject): string | null {
  if (body.feedbackTemplate === undefined || body.feedbackTemplate === null) return null;
  const id = optionalText(body, 'feedbackTemplate');
  if (id === undefined || call.store.feedbackTemplates.get(id) === undefined) {
    throw badRequest(`There is no feedback template ${id}`);
  }
  return id;
}

/** Members of an interviewer other than `id` and `feedbackTemplate` are ignored. */
function readInterviewer(call: Call, value: unknown): Interviewer {
  if (!isObject(value) || typeof value.id !== 'string') throw badRequest('Each interviewer must have an id');
  const user = call.store.users.get(value.id);
  if (user === undefined || user.deactivatedAt !== null) throw badRequest(`There is no active user ${value.id}`);
  return { id: user.id, name: user.name, email: user.email, feedbackTemplate: readTemplate(call, value) };
}

/** @throws ApiError 400 */
export function readInterview(call: Call, body: JsonObject): InterviewBody {
  const { interviewers, date, duration } = body;
  if (!Array.isArray(interviewers) || interviewers.length === 0) {
    throw badRequest('interviewers must name at least one user');
  }
  if (typeof date !== 'number' || !Number.isInteger(date)) throw badRequest('date must be a timestamp in milliseconds');
  if (typeof duration !== 'number' || duration < 1) throw badRequest('duration must be at least 1 minute');
  return {
    interviewers: interviewers.map((interviewer: unknown) => readInterviewer(call, interviewer)),
    date,
    duration,
    subject: optionalText(body, 'subject') ?? '',
    note: optionalText(body, 'note') ?? '',
    location: optionalText(body, 'location') ?? null,
    feedbackTemplate: readTemplate(call, body),
    feedbackReminder: readReminder(body),
  };
}
