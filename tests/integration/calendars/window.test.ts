import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { CalendarClient, CalendarClientParts } from '../../../src-main/clients/calendar-event.ts';
import { createGoogleCalendar } from '../../../src-main/clients/google-calendar/index.ts';
import { createMicrosoftCalendar } from '../../../src-main/clients/microsoft-calendar/index.ts';
import { putAccount } from '../../../src-main/database/writes/calendars.ts';
import { toAppError } from '../../../src-main/errors/index.ts';
import { syncCalendarAccount } from '../../../src-main/sync/jobs/calendar-account.ts';
import { newProfile, startApp, startLever } from '../app/app.ts';
import { startGoogle } from './google-server.ts';
import { startMicrosoft } from './microsoft-server.ts';
import type { Seen } from './stand-in.ts';

const hour = 3_600_000;
const day = 24 * hour;
const begin = Math.floor(Date.now() / hour) * hour;
/** By title: inside all the time; about to leave the window of 60 days; about to come into that of 90. */
const starts = { middle: begin + day, oldest: begin - 59.5 * day, newest: begin + 90.5 * day };
const email = 'ines.baumgartner@nordkap.example';

type Service = {
  readonly kind: 'google' | 'microsoft';
  readonly client: CalendarClient;
  readonly requests: readonly Seen[];
  readonly windowStart: (seen: Seen) => string | null;
  readonly putMore: () => void;
};

const partsOf = (apiUrl: string, header: string): CalendarClientParts => ({
  supplier: { authorization: async () => header, invalidate: async () => {} },
  apiUrl,
  signal: new AbortController().signal,
  wait: async () => {},
});

async function google(): Promise<Service> {
  const server = await startGoogle();
  onTestFinished(server.close);
  const put = (id: string, start: number) => {
    const [from, to] = [start, start + hour].map((at) => ({ dateTime: new Date(at).toISOString() }));
    server.put({ id, iCalUID: `${id}@google.com`, status: 'confirmed', summary: id, start: from, end: to });
  };
  for (const [id, start] of Object.entries(starts)) put(id, start);
  return {
    kind: 'google',
    client: createGoogleCalendar(partsOf(server.root, server.signedIn())),
    requests: server.requests,
    windowStart: ({ url }) => (url.pathname.endsWith('/events') ? url.searchParams.get('timeMin') : null),
    putMore: () => put('more', begin + 2 * day),
  };
}

async function microsoft(): Promise<Service> {
  const server = await startMicrosoft();
  onTestFinished(server.close);
  const put = (id: string, start: number) => {
    const [from, to] = [start, start + hour].map((at) => ({
      dateTime: new Date(at).toISOString().replace('Z', '0000'),
      timeZone: 'UTC',
    }));
    server.put({ id, iCalUId: id, type: 'singleInstance', subject: id, start: from, end: to });
  };
  for (const [id, start] of Object.entries(starts)) put(id, start);
  return {
    kind: 'microsoft',
    client: createMicrosoftCalendar(partsOf(server.overrides.graphUrl, server.signedIn())),
    requests: server.requests,
    windowStart: ({ url }) => url.searchParams.get('startDateTime'),
    putMore: () => put('more', begin + 2 * day),
  };
}

it.each([google, microsoft])('the window slides once a day: %o', async (start) => {
  const { kind, client, requests, windowStart, putMore } = await start();
  const { write } = (await startApp(await startLever(), newProfile())).keeper.get();
  let now = begin;
  const stamp = { now: () => now, newId: () => randomUUID() as string };
  const account = { id: putAccount(write, { kind, email, name: email }, stamp), kind };
  const read = async (): Promise<string[]> => {
    await syncCalendarAccount({
      account,
      client,
      write,
      stamp,
      toData: (cause) => toAppError(cause),
      changed: () => {},
    });
    // One column of text.
    return write.prepare('SELECT title FROM calendar_event ORDER BY title').pluck().all() as string[];
  };
  const windows = () => [...new Set(requests.flatMap((seen) => windowStart(seen) ?? []))].length;

  expect(await read()).toEqual(['middle', 'oldest']);
  expect(windows()).toBe(1);

  // Within the day only what changed is read; what is out of the window stays out.
  now += 6 * hour;
  putMore();
  expect(await read()).toEqual(['middle', 'more', 'oldest']);
  expect(windows()).toBe(1);

  now = begin + 25 * hour;
  expect(await read()).toEqual(['middle', 'more', 'newest']);
  expect(windows()).toBe(2);
});
