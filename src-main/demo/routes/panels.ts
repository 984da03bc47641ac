import { randomUUID } from 'node:crypto';
import { noContent, single } from '../answers.ts';
import { applicationsOf } from '../changes.ts';
import { badRequest, forbidden } from '../errors.ts';
import { isObject, type JsonObject, optionalText, readJsonObject, requiredText } from '../json-body.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Interview, Opportunity, Panel } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { select } from '../selection.ts';
import type { Store } from '../store/store.ts';
import { readInterview, readReminder } from './interview-body.ts';
import { childOf, opportunityOf, requiredUser } from './lookup.ts';
import { shownStage } from './pipeline.ts';

const read = { resource: 'panels', access: 'read' } as const;
const write = { resource: 'panels', access: 'write' } as const;
const query = { expand: 'texts', include: 'texts' } as const;
const MINUTE_MS = 60_000;

function interviewsOf(store: Store, panel: Panel): Interview[] {
  return store.interviews
    .all()
    .filter((interview) => interview.panel === panel.id)
    .sort((a, b) => a.date - b.date);
}

function showPanel(call: Call, panel: Panel): object {
  const { store } = call;
  const { opportunityId: _opportunityId, ...members } = panel;
  const interviews = interviewsOf(store, panel);
  const shown = {
    ...members,
    start: interviews[0]?.date ?? null,
    end: interviews.reduce<number | null>(
      (end, interview) => Math.max(end ?? 0, interview.date + interview.duration * MINUTE_MS),
      null,
    ),
    interviews: interviews.map((interview) => ({
      id: interview.id,
      date: interview.date,
      duration: interview.duration,
      feedbackReminder: interview.feedbackReminder,
      feedbackTemplate: interview.feedbackTemplate,
      interviewers: interview.interviewers.map((interviewer) => ({ ...interviewer, responseStatus: 'needsAction' })),
      location: interview.location,
      note: interview.note,
      subject: interview.subject,
    })),
  };
  return select(panel, shown, call.query, {
    user: (record) => store.users.get(record.user) ?? null,
    stage: (record) => shownStage(store, record.stage),
  });
}

/** The default is the active applications; an empty array is invalid (section 11). */
function readApplications(call: Call, opportunity: Opportunity, body: JsonObject): string[] {
  const { applications } = body;
  if (applications === undefined) {
    return applicationsOf(call.store, opportunity)
      .filter((application) => application.archived === null)
      .map((application) => application.id);
  }
  if (!Array.isArray(applications) || applications.length === 0) {
    throw badRequest('applications must name at least one application');
  }
  return applications.map((id: unknown) => {
    if (typeof id !== 'string' || !opportunity.applications.includes(id)) {
      throw badRequest(`The opportunity has no application ${id}`);
    }
    return id;
  });
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function createPanel(call: Call): Panel {
  const opportunity = opportunityOf(call);
  const user = requiredUser(call);
  const now = call.clock.now();
  const body = readJsonObject(call.body, call.contentType, [
    'applications',
    'timezone',
    'feedbackReminder',
    'note',
    'externalUrl',
    'interviews',
  ]);
  const timezone = requiredText(body, 'timezone');
  if (!isTimezone(timezone)) throw badRequest('timezone must be an IANA name');
  if (!Array.isArray(body.interviews) || body.interviews.length === 0) {
    throw badRequest('interviews must hold at least one interview');
  }
  const bodies = body.interviews.map((value: unknown) => {
    if (!isObject(value)) throw badRequest('interviews must be objects');
    return readInterview(call, value);
  });
  const panel: Panel = {
    id: randomUUID(),
    applications: readApplications(call, opportunity, body),
    canceledAt: null,
    createdAt: now,
    timezone,
    feedbackReminder: readReminder(body),
    user: user.id,
    stage: opportunity.stage,
    note: optionalText(body, 'note') ?? '',
    externallyManaged: true,
    externalUrl: optionalText(body, 'externalUrl') ?? null,
    opportunityId: opportunity.id,
  };
  const postings = applicationsOf(call.store, opportunity).map((application) => application.posting);
  call.store.panels.put(panel);
  for (const interview of bodies) {
    call.store.interviews.put({
      id: randomUUID(),
      panel: panel.id,
      ...interview,
      feedbackForms: [],
      timezone,
      createdAt: now,
      user: user.id,
      stage: opportunity.stage,
      canceledAt: null,
      postings,
      gcalEventUrl: null,
      opportunityId: opportunity.id,
    });
  }
  return panel;
}

function panelOf(call: Call): Panel {
  return childOf(opportunityOf(call), 'panels', call.path('panelId'), call.store.panels.get);
}

export const panelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/panels',
    endpoint: 'panels.list',
    need: read,
    list: true,
    query,
    handle: (call) => {
      const { id } = opportunityOf(call);
      const found = call.store.panels.all().filter((panel) => panel.opportunityId === id);
      return page(sorted(found, newestFirst), newestFirst, call.query, call.offsets, (panel) => showPanel(call, panel));
    },
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/panels/:panelId',
    endpoint: 'panels.read',
    need: read,
    query,
    handle: (call) => single(showPanel(call, panelOf(call))),
  },
  {
    method: 'POST',
    path: '/opportunities/:opportunityId/panels',
    endpoint: 'panels.create',
    need: write,
    performAs: 'required',
    handle: (call) => single(showPanel(call, createPanel(call)), 201),
  },
  {
    method: 'DELETE',
    path: '/opportunities/:opportunityId/panels/:panelId',
    endpoint: 'panels.delete',
    need: write,
    performAs: 'required',
    handle: (call) => {
      const panel = panelOf(call);
      if (!panel.externallyManaged) throw forbidden('The panel is not externally managed');
      for (const interview of interviewsOf(call.store, panel)) call.store.interviews.remove(interview.id);
      call.store.panels.remove(panel.id);
      return noContent();
    },
  },
];
