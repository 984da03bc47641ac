const meetingHosts: readonly string[] = [
  ...['zoom.us', 'meet.google.com', 'teams.microsoft.com', 'teams.live.com', 'webex.com', 'whereby.com'],
  ...['gotomeeting.com', 'meet.goto.com', 'chime.aws', 'bluejeans.com', 'jitsi.org', 'meet.jit.si', 'around.co'],
];

export type MeetingFields = {
  /** CONFERENCE, X-GOOGLE-CONFERENCE, X-MICROSOFT-SKYPETEAMSMEETINGURL, in this order. */
  readonly conference: readonly string[];
  readonly location: string;
  readonly url: string;
  readonly description: string;
};

/**
 * The address of an on-line meeting (calendars.md 4.2, in its order): any https address of the conference properties,
 * then one of a known meeting service in the location, the event's URL or the description. Never fetched.
 */
export function meetingUrlOf(fields: MeetingFields): string | null {
  const named = fields.conference.flatMap(httpsAddresses)[0];
  if (named !== undefined) return named;
  return [fields.location, fields.url, fields.description].flatMap(httpsAddresses).find(isMeeting) ?? null;
}

function httpsAddresses(text: string): readonly string[] {
  return [...text.matchAll(/https:\/\/[^\s"'<>)\]]+/giu)]
    .map(([address]) => address.replace(/[.,;]+$/u, '').replace(/&amp;/giu, '&'))
    .filter((address) => URL.canParse(address));
}

function isMeeting(address: string): boolean {
  const host = new URL(address).hostname.toLowerCase();
  return meetingHosts.some((known) => host === known || host.endsWith(`.${known}`));
}
