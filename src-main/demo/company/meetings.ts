import { idFor } from '../ids.ts';
import type { Attendee, Contact, Interview, Meeting } from '../records.ts';
import { PLANNED_INTERVIEWS } from './interviews.ts';
import { FEATURED } from './named-people.ts';
import { type UserKey, userEmail, userName } from './users.ts';
import type { WorkWeek } from './week.ts';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function colleague(key: UserKey, role: Attendee['role'] = 'required'): Attendee {
  return { name: userName(key), email: userEmail(key), role, response: 'ACCEPTED' };
}

function room(name: string): Attendee {
  const email = `room-${name.toLowerCase()}@nordkap.example`;
  return { name: `Berlin, ${name} (8 seats)`, email, role: 'room', response: 'ACCEPTED' };
}

/** The same meetings as Lever's interviews, the candidate invited from outside. */
function interviewMeetings(interviews: readonly Interview[], contactOf: (name: string) => Contact): Meeting[] {
  return PLANNED_INTERVIEWS.map((plan) => {
    const id = idFor(`interview/${plan.key}`);
    const interview = interviews.find((candidate) => candidate.id === id);
    if (interview === undefined) throw new Error(`The interview of ${plan.key} is missing`);
    const contact = contactOf(FEATURED[plan.key]);
    const email = contact.emails[0] ?? '';
    return {
      uid: `${id}@nordkap.example`,
      start: interview.date,
      end: interview.date + interview.duration * MINUTE_MS,
      summary: `${plan.title}: ${contact.name}, Backend Engineer`,
      description: `Please prepare your questions beforehand; the guide is in Rubric.\nCandidate: ${contact.name}\nIn Lever: https://hire.lever.co/candidates/${interview.opportunityId}`,
      location: plan.videoLink ?? `Berlin, ${plan.room}`,
      attendees: [
        colleague('sadia', 'organizer'),
        ...plan.interviewers.map((key) => colleague(key)),
        { name: contact.name, email, role: 'required', response: 'NEEDS-ACTION' },
        ...(plan.room === null ? [] : [room(plan.room)]),
      ],
      private: false,
      createdAt: interview.createdAt,
    };
  });
}

interface OtherMeeting {
  key: string;
  summary: string;
  day: number;
  hours: number;
  minutes: number;
  attendees: Attendee[];
  description?: string;
  location?: string;
  private?: boolean;
}

function otherMeetings(): OtherMeeting[] {
  return [
    {
      key: 'platform-sync',
      summary: 'Platform sync',
      day: 0,
      hours: 9.5,
      minutes: 30,
      location: 'Berlin, Skagerrak',
      attendees: [colleague('tomas', 'organizer'), colleague('ines'), colleague('jonas'), colleague('dimitra')],
    },
    {
      key: 'one-to-one',
      summary: 'Tomás / Ines',
      day: 1,
      hours: 14,
      minutes: 30,
      attendees: [colleague('tomas', 'organizer'), colleague('ines')],
    },
    {
      // Only the title tells who is interviewed: the candidate was invited by telephone.
      key: 'katerina',
      summary: `Interview: ${FEATURED.katerina}`,
      day: 2,
      hours: 10,
      minutes: 60,
      description: 'She rings the bell at the main entrance; bring a visitor badge.',
      attendees: [colleague('sadia', 'organizer'), colleague('ines'), colleague('jonas'), room('Fjord')],
    },
    {
      key: 'supplier',
      summary: 'Hafenwolke: hosting offer, terms; open questions',
      day: 2,
      hours: 16,
      minutes: 45,
      attendees: [
        colleague('tomas', 'organizer'),
        colleague('ines'),
        { name: 'Vertrieb Hafenwolke', email: 'vertrieb@hafenwolke.example', role: 'required', response: 'ACCEPTED' },
      ],
    },
    {
      key: 'debrief',
      summary: 'Hiring debrief: Backend Engineer',
      day: 3,
      hours: 16,
      minutes: 30,
      attendees: [colleague('ana', 'organizer'), colleague('tomas'), colleague('ines'), colleague('jonas', 'optional')],
    },
    {
      key: 'review',
      summary: 'Sprint review',
      day: 4,
      hours: 14,
      minutes: 60,
      attendees: [colleague('tomas', 'organizer'), colleague('ines'), colleague('jonas'), colleague('priya')],
    },
    { key: 'private', summary: 'Appointment', day: 4, hours: 16, minutes: 60, attendees: [], private: true },
  ];
}

/** The calendar of the week as Ines sees it, and one interview in which she does not take part. */
export function buildMeetings(
  week: WorkWeek,
  interviews: readonly Interview[],
  contacts: readonly Contact[],
): Meeting[] {
  const contactOf = (name: string) => {
    const contact = contacts.find((candidate) => candidate.name === name);
    if (contact === undefined) throw new Error(`The contact of ${name} is missing`);
    return contact;
  };
  const others = otherMeetings().map((meeting): Meeting => {
    const start = week.at(meeting.day, meeting.hours);
    return {
      uid: `${idFor(`meeting/${meeting.key}`)}@nordkap.example`,
      start,
      end: start + meeting.minutes * MINUTE_MS,
      summary: meeting.summary,
      description: meeting.description ?? '',
      location: meeting.location ?? '',
      attendees: meeting.attendees,
      private: meeting.private ?? false,
      createdAt: week.at(0, 8) - 14 * DAY_MS,
    };
  });
  return [...interviewMeetings(interviews, contactOf), ...others].sort((a, b) => a.start - b.start);
}
