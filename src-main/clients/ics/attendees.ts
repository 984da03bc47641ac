/** An attendee in the form in which the store keeps it. */
export type IcsAttendee = {
  readonly email: string;
  readonly name: string;
  readonly isRoom: boolean;
  readonly isOptional: boolean;
  readonly isOrganizer: boolean;
  readonly response: 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'unknown';
};

/** More than this is a mailing, no meeting. */
const mostAttendees = 500;

const responses: Readonly<Record<string, IcsAttendee['response']>> = {
  '': 'needs-action',
  'NEEDS-ACTION': 'needs-action',
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  DELEGATED: 'declined',
};

/**
 * The people and rooms of an event, from the parser's `attendee` and `organizer` (calendars.md 4.1, 4.2). An organizer
 * who is not among the attendees is added, as one who accepted.
 */
export function attendeesOf(attendee: unknown, organizer: unknown): readonly IcsAttendee[] {
  const host = organizer === undefined ? null : readPerson(organizer);
  const people = (Array.isArray(attendee) ? attendee : attendee === undefined ? [] : [attendee])
    .slice(0, mostAttendees)
    .map((one): IcsAttendee => {
      const person = readPerson(one);
      const kind = person.parameter('CUTYPE');
      const role = person.parameter('ROLE');
      return {
        email: person.email,
        name: person.name,
        isRoom: kind === 'ROOM' || kind === 'RESOURCE' || person.email.endsWith('@resource.calendar.google.com'),
        isOptional: role === 'OPT-PARTICIPANT' || role === 'NON-PARTICIPANT',
        isOrganizer: host !== null && person.email !== '' && person.email === host.email,
        response: responses[person.parameter('PARTSTAT')] ?? 'unknown',
      };
    })
    .filter((one) => one.email !== '' || one.name !== '');
  if (host === null || host.email === '' || people.some((one) => one.isOrganizer)) return people;
  const added = { email: host.email, name: host.name, isRoom: false, isOptional: false, isOrganizer: true };
  return [{ ...added, response: 'accepted' }, ...people];
}

type Person = { readonly email: string; readonly name: string; parameter(name: string): string };

function readPerson(value: unknown): Person {
  const parameters = isRecord(value) && isRecord(value.params) ? value.params : {};
  const raw = (key: string) => String(parameters[key] ?? '').trim();
  const address = (isRecord(value) ? String(value.val ?? '') : String(value)).trim().replace(/^mailto:/i, '');
  const email = address.includes('@') ? address : raw('EMAIL').replace(/^mailto:/i, '');
  return { email: email.toLowerCase(), name: raw('CN'), parameter: (name) => raw(name).toUpperCase() };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
