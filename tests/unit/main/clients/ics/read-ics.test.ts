import { describe, expect, it } from 'vitest';
import { type IcsEvent, readIcs } from '../../../../../src-main/clients/ics/index.ts';
import { calendar, event, november } from './calendar-text.ts';

async function read(text: string, window = november): Promise<readonly IcsEvent[]> {
  return (await readIcs(text, window)).events;
}
const iso = (at: number) => new Date(at).toISOString();
const starts = (events: readonly IcsEvent[]) => events.map((one) => iso(one.startsAt));
const meeting = ['DTSTART:20261124T140000Z', 'DTEND:20261124T150000Z'];

describe('one event', () => {
  it('gives every field', async () => {
    const [found] = await read(
      calendar(
        event([
          'DTSTART;TZID=Europe/Berlin:20261124T143000',
          'DTEND;TZID=Europe/Berlin:20261124T153000',
          'SUMMARY:Technical interview: Zoë Nørgaard\\, Backend',
          'DESCRIPTION:First line\\nhttps://fragt24.zoom.us/j/1.',
          'LOCATION:Elbe 3',
          'CLASS:CONFIDENTIAL',
          'SEQUENCE:2',
          'ORGANIZER;CN=Ines Baumgartner:mailto:ines@fragt24.example',
          'ATTENDEE;CN="Nørgaard, Zoë";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:MAILTO:Zoe@Post.example',
          'ATTENDEE;CN=Tomás;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:tomas@fragt24.example',
          'ATTENDEE;CN=Elbe 3;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:elbe3@fragt24.example',
        ]),
      ),
    );
    expect(found).toEqual({
      uid: 'one@fragt24.example',
      originalStart: Date.UTC(2026, 10, 24, 13, 30),
      isRecurring: false,
      sequence: 2,
      title: 'Technical interview: Zoë Nørgaard, Backend',
      description: 'First line\nhttps://fragt24.zoom.us/j/1.',
      location: 'Elbe 3',
      startsAt: Date.UTC(2026, 10, 24, 13, 30),
      endsAt: Date.UTC(2026, 10, 24, 14, 30),
      isAllDay: false,
      isPrivate: true,
      isCancelled: false,
      attendees: [
        {
          email: 'ines@fragt24.example',
          name: 'Ines Baumgartner',
          isRoom: false,
          isOptional: false,
          isOrganizer: true,
          response: 'accepted',
        },
        {
          email: 'zoe@post.example',
          name: 'Nørgaard, Zoë',
          isRoom: false,
          isOptional: false,
          isOrganizer: false,
          response: 'accepted',
        },
        {
          email: 'tomas@fragt24.example',
          name: 'Tomás',
          isRoom: false,
          isOptional: true,
          isOrganizer: false,
          response: 'tentative',
        },
        {
          email: 'elbe3@fragt24.example',
          name: 'Elbe 3',
          isRoom: true,
          isOptional: false,
          isOrganizer: false,
          response: 'declined',
        },
      ],
      meetingUrl: 'https://fragt24.zoom.us/j/1',
    });
  });

  it('marks an organizer who is an attendee, and does not repeat them', async () => {
    const [found] = await read(
      calendar(
        event([
          ...meeting,
          'ORGANIZER:mailto:ines@fragt24.example',
          'ATTENDEE;PARTSTAT=ACCEPTED:mailto:INES@fragt24.example',
        ]),
      ),
    );
    expect(found?.attendees).toHaveLength(1);
    expect(found?.attendees[0]).toMatchObject({ isOrganizer: true, response: 'accepted' });
  });

  it('takes the length from DURATION, and none from neither', async () => {
    const text = calendar([
      ...event(['DTSTART:20261124T140000Z', 'DURATION:PT45M'], 'a'),
      ...event(['DTSTART:20261125T140000Z'], 'b'),
    ]);
    expect((await read(text)).map((one) => (one.endsAt - one.startsAt) / 60_000)).toEqual([45, 0]);
  });

  it('reads a whole day as a day of this computer, with one identity in every zone', async () => {
    const [found] = await read(calendar(event(['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'])));
    expect(found).toMatchObject({ isAllDay: true, originalStart: Date.UTC(2026, 10, 24) });
    expect(found?.startsAt).toBe(new Date(2026, 10, 24).getTime());
    expect(found?.endsAt).toBe(new Date(2026, 10, 26).getTime());
  });

  it('joins folded lines and passes over a byte order mark, empty lines and other components', async () => {
    const text = `\uFEFF${calendar([
      'BEGIN:VTODO',
      'UID:todo',
      'SUMMARY:Not an event',
      'END:VTODO',
      '',
      ...event([
        ...meeting,
        'SUMMARY:Technical in',
        ' terview',
        '\t with Zoë',
        'BEGIN:VALARM',
        'SUMMARY:Alarm',
        'TRIGGER:-PT5M',
        'END:VALARM',
      ]),
    ])}`;
    expect((await read(text)).map((one) => one.title)).toEqual(['Technical interview with Zoë']);
  });

  it('reads bare line feeds and carriage returns', async () => {
    const text = calendar(event(meeting));
    expect(await read(text.replaceAll('\r\n', '\n'))).toHaveLength(1);
    expect(await read(text.replaceAll('\r\n', '\r'))).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'type', 'vcalendar'])('is not led astray by the uid %s', async (uid) => {
    expect((await read(calendar(event(meeting, uid)))).map((one) => one.uid)).toEqual([uid]);
  });

  it('finds the meeting’s address in the order of the properties', async () => {
    const address = async (lines: readonly string[]) =>
      (await read(calendar(event([...meeting, ...lines]))))[0]?.meetingUrl;
    const conference = 'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://conf.example/1';
    const google = 'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij';
    const teams = 'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1';
    expect(await address([teams, google, conference])).toBe('https://conf.example/1');
    expect(await address([teams, google])).toBe('https://meet.google.com/abc-defg-hij');
    expect(await address([teams, 'LOCATION:https://zoom.us/j/2'])).toBe('https://teams.microsoft.com/l/1');
    expect(await address(['URL:https://fragt24.example/event', 'DESCRIPTION:Join https://zoom.us/j/3'])).toBe(
      'https://zoom.us/j/3',
    );
    expect(await address(['LOCATION:https://zoom.us.evil.example/j/2'])).toBeNull();
  });
});

describe('series', () => {
  const weekly = [
    'DTSTART;TZID=W. Europe Standard Time:20261020T100000',
    'DTEND;TZID=W. Europe Standard Time:20261020T110000',
  ];

  it('cuts an endless one to the window and follows the change of the clocks, with a zone name of Windows', async () => {
    const events = await read(calendar(event([...weekly, 'RRULE:FREQ=WEEKLY'])), {
      from: Date.UTC(2026, 9, 15),
      to: Date.UTC(2026, 10, 5),
    });
    expect(starts(events)).toEqual([
      '2026-10-20T08:00:00.000Z',
      '2026-10-27T09:00:00.000Z',
      '2026-11-03T09:00:00.000Z',
    ]);
  });

  it('leaves out what is excluded, and moves what was moved under its first date', async () => {
    const text = calendar([
      ...event([
        ...weekly,
        'RRULE:FREQ=WEEKLY',
        'EXDATE;TZID=W. Europe Standard Time:20261110T100000',
        'SUMMARY:Weekly',
      ]),
      ...event([
        'RECURRENCE-ID;TZID=W. Europe Standard Time:20261117T100000',
        'DTSTART;TZID=W. Europe Standard Time:20261118T160000',
        'DTEND;TZID=W. Europe Standard Time:20261118T170000',
        'SUMMARY:Moved',
      ]),
      ...event([
        'RECURRENCE-ID;TZID=W. Europe Standard Time:20261124T100000',
        'DTSTART;TZID=W. Europe Standard Time:20261124T100000',
        'STATUS:CANCELLED',
      ]),
    ]);
    const events = await read(text);
    expect(events.map((one) => [one.title || '-', iso(one.startsAt), iso(one.originalStart), one.isCancelled])).toEqual(
      [
        ['Weekly', '2026-11-03T09:00:00.000Z', '2026-11-03T09:00:00.000Z', false],
        ['Moved', '2026-11-18T15:00:00.000Z', '2026-11-17T09:00:00.000Z', false],
        ['Weekly', '2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z', true],
      ],
    );
  });

  it('reads changed occurrences that came without their series, each by itself', async () => {
    const text = calendar([
      ...event(['RECURRENCE-ID:20261110T100000Z', 'DTSTART:20261110T120000Z', 'DTEND:20261110T130000Z']),
      ...event(['RECURRENCE-ID:20261117T100000Z', 'DTSTART:20261117T120000Z', 'DTEND:20261117T130000Z']),
    ]);
    expect((await read(text)).map((one) => [iso(one.startsAt), iso(one.originalStart)])).toEqual([
      ['2026-11-10T12:00:00.000Z', '2026-11-10T10:00:00.000Z'],
      ['2026-11-17T12:00:00.000Z', '2026-11-17T10:00:00.000Z'],
    ]);
  });

  it('adds the dates of RDATE, in their zone, without those that are excluded', async () => {
    const text = calendar(
      event([
        'DTSTART;TZID=Europe/Berlin:20261102T100000',
        'DTEND;TZID=Europe/Berlin:20261102T103000',
        'RDATE;TZID=Europe/Berlin:20261104T100000,20261106T100000',
        'EXDATE;TZID=Europe/Berlin:20261106T100000',
      ]),
    );
    const events = await read(text);
    expect(starts(events)).toEqual(['2026-11-02T09:00:00.000Z', '2026-11-04T09:00:00.000Z']);
    expect(events.map((one) => one.endsAt - one.startsAt)).toEqual([1_800_000, 1_800_000]);
  });

  it('reads a zone that only the file knows', async () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
      ...['TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE'],
    ];
    const text = calendar([...zone, ...event(['DTSTART;TZID=Customized Time Zone:20261124T100000'])]);
    expect(starts(await read(text))).toEqual(['2026-11-24T04:30:00.000Z']);
  });

  it('takes the calendar’s zone for times that name none', async () => {
    const text = calendar(event(['DTSTART:20261124T100000', 'DTEND:20261124T110000']), ['X-WR-TIMEZONE:Asia/Tokyo']);
    expect(starts(await read(text))).toEqual(['2026-11-24T01:00:00.000Z']);
  });
});

describe('several versions', () => {
  it('keeps the higher SEQUENCE, whatever the order', async () => {
    const older = event([...meeting, 'SEQUENCE:1', 'SUMMARY:Old']);
    const newer = event([...meeting, 'SEQUENCE:2', 'SUMMARY:New']);
    expect((await read(calendar([...older, ...newer]))).map((one) => one.title)).toEqual(['New']);
    expect((await read(calendar([...newer, ...older]))).map((one) => one.title)).toEqual(['New']);
  });

  it('takes METHOD:CANCEL for a cancellation, also after the invitation in one file', async () => {
    const invitation = calendar(event([...meeting, 'SEQUENCE:0']), ['METHOD:REQUEST']);
    const cancellation = calendar(event([...meeting, 'SEQUENCE:1']), ['METHOD:CANCEL']);
    expect((await read(cancellation)).map((one) => one.isCancelled)).toEqual([true]);
    expect((await read(invitation + cancellation)).map((one) => one.isCancelled)).toEqual([true]);
  });

  it('takes the later DTSTAMP of one SEQUENCE, whatever the order', async () => {
    const version = (title: string, stamp: string) =>
      event([...meeting, `SUMMARY:${title}`]).map((line) => line.replace('20261101T000000Z', stamp));
    const older = version('Old', '20261101T000000Z');
    const newer = version('New', '20261102T000000Z');
    expect((await read(calendar([...older, ...newer]))).map((one) => one.title)).toEqual(['New']);
    expect((await read(calendar([...newer, ...older]))).map((one) => one.title)).toEqual(['New']);
  });

  it('moves an event that a second invitation in the file moved', async () => {
    const first = calendar(event([...meeting, 'SEQUENCE:0']), ['METHOD:REQUEST']);
    const second = calendar(event(['DTSTART:20261126T140000Z', 'SEQUENCE:1']), ['METHOD:REQUEST']);
    expect(starts(await read(first + second))).toEqual(['2026-11-26T14:00:00.000Z']);
    expect(starts(await read(second + first))).toEqual(['2026-11-26T14:00:00.000Z']);
  });

  describe('of a series', () => {
    const weekly = event(['DTSTART:20261103T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY', 'SEQUENCE:1']);
    const one = (start: string, sequence: number) =>
      event(['RECURRENCE-ID:20261110T100000Z', `DTSTART:${start}`, 'DURATION:PT1H', `SEQUENCE:${sequence}`]);
    const lines = async (text: string) =>
      (await read(text)).map(
        ({ startsAt, isCancelled }) => `${iso(startsAt).slice(5, 16)}${isCancelled ? ' off' : ''}`,
      );

    it('moves one occurrence alone, by its highest SEQUENCE', async () => {
      const text = calendar([...one('20261111T120000Z', 3), ...weekly, ...one('20261112T120000Z', 2)]);
      expect(await lines(text)).toEqual(['11-03T10:00', '11-11T12:00', '11-17T10:00', '11-24T10:00']);
    });

    it('calls off one occurrence by METHOD:CANCEL', async () => {
      const text = calendar(weekly, ['METHOD:REQUEST']) + calendar(one('20261110T100000Z', 2), ['METHOD:CANCEL']);
      expect(await lines(text)).toEqual(['11-03T10:00', '11-10T10:00 off', '11-17T10:00', '11-24T10:00']);
    });

    it('calls off the whole by METHOD:CANCEL, with the occurrences that were moved', async () => {
      const request = calendar([...weekly, ...one('20261111T120000Z', 1)], ['METHOD:REQUEST']);
      const cancel = calendar(event(['DTSTART:20261103T100000Z', 'SEQUENCE:2']), ['METHOD:CANCEL']);
      expect(await lines(request + cancel)).toEqual(['11-03T10:00 off']);
    });
  });

  it('takes an answer to an invitation for no event', async () => {
    const reading = await readIcs(calendar(event(meeting), ['METHOD:REPLY']), november);
    expect(reading).toEqual({ events: [], skipped: [{ line: 5, reason: 'answer' }] });
  });
});

describe('the window', () => {
  it('takes what touches it and nothing else', async () => {
    const day = (from: string, to: string, uid: string) => event([`DTSTART:${from}`, `DTEND:${to}`], uid);
    const text = calendar([
      ...day('20261031T100000Z', '20261031T110000Z', 'before'),
      ...day('20261031T230000Z', '20261101T010000Z', 'into'),
      ...day('20261130T230000Z', '20261201T010000Z', 'out of'),
      ...day('20261201T100000Z', '20261201T110000Z', 'after'),
      ...day('19990101T000000Z', '19990101T010000Z', 'long ago'),
    ]);
    expect((await read(text)).map((one) => one.uid)).toEqual(['into', 'out of']);
  });
});
