import { meetingUrlOf } from '../../clients/ics/index.ts';
import { allItems, type LeverInterview, type LeverReads } from '../../clients/lever/index.ts';
import type { WriteHandle } from '../../database/handles.ts';
import type { Stamp } from '../../database/stamp.ts';
import type { StoredAttendee } from '../../database/writes/events.ts';
import { type LeverEventRow, personOfOpportunity, putLeverInterviews } from '../../database/writes/lever-interviews.ts';
import { isRubricError } from '../../errors/index.ts';

export type LeverInterviewsJob = {
  readonly lever: Pick<LeverReads, 'listInterviews'>;
  readonly write: WriteHandle;
  readonly stamp: Stamp;
  readonly signal: AbortSignal;
  /** Events came, changed or left. */
  readonly changed: () => void;
};

/** An interview in Lever has no length of its own when somebody left it out; minutes. */
const usualMinutes = 60;

/**
 * Asks Lever for the interviews of these opportunities, one request each, behind everything else (lever-api.md
 * section 11: there is no list of an account's interviews). How many events they have. Rejects with the first error
 * that is not about one opportunity alone.
 */
export async function readLeverInterviews(job: LeverInterviewsJob, ids: readonly string[]): Promise<number> {
  let events = 0;
  for (const id of ids) {
    job.signal.throwIfAborted();
    const person = personOfOpportunity(job.write, id);
    if (person === null) continue;
    const interviews = await interviewsOf(job, id);
    const rows = interviews.flatMap((interview) => rowOf(interview, person) ?? []);
    if (putLeverInterviews(job.write, id, rows, job.stamp) > 0) job.changed();
    events += rows.length;
  }
  return events;
}

async function interviewsOf({ lever, signal }: LeverInterviewsJob, id: string): Promise<readonly LeverInterview[]> {
  try {
    return await allItems((page) => lever.listInterviews(id, { ...page, priority: 'background', signal }), {});
  } catch (cause) {
    // Deleted since it was read last: the applicants' job takes it out.
    if (isRubricError(cause, 'lever.not-found')) return [];
    throw cause;
  }
}

/** An interview as an event; null when it has no time yet. Its note is for the team alone and is not kept. */
function rowOf(
  interview: LeverInterview,
  person: { readonly name: string; readonly emails: readonly string[] },
): LeverEventRow | null {
  if (interview.date === null) return null;
  const location = interview.location ?? '';
  return {
    remoteId: interview.id,
    googleEventId: googleEventIdOf(interview.gcalEventUrl),
    uid: `lever-interview ${interview.id}`,
    originalStart: 0,
    title: interview.subject,
    description: '',
    location,
    startsAt: interview.date,
    endsAt: interview.date + Math.max(interview.duration ?? usualMinutes, 1) * 60_000,
    isAllDay: false,
    isPrivate: false,
    isCancelled: interview.canceledAt !== null,
    isDeclined: false,
    isCut: false,
    attendees: [
      attendee(person.emails[0] ?? '', person.name),
      ...interview.interviewers.map(({ email, name }) => attendee(email, name)),
    ].filter(({ email, name }) => email !== '' || name !== ''),
    meetingUrl: meetingUrlOf({ conference: [location], location, url: '', description: interview.note }),
  };
}

function attendee(email: string, name: string): StoredAttendee {
  const known = { isRoom: false, isOptional: false, isOrganizer: false, response: 'unknown' } as const;
  return { email: email.trim().toLowerCase(), name, ...known };
}

/** Google's id out of the address of an event: `eid` is base64url of `eventId calendarId` (calendars.md 5.2). */
export function googleEventIdOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const eid = new URL(url).searchParams.get('eid') ?? '';
  const [id = ''] = Buffer.from(eid, 'base64url').toString('utf8').split(' ');
  return /^[\w-]{5,1024}$/u.test(id) ? id : null;
}
