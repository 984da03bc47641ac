import { randomUUID } from 'node:crypto';
import { noContent, single } from '../answers.ts';
import { badRequest, forbidden } from '../errors.ts';
import { readJsonObject, requiredText } from '../json-body.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Feedback, Interview, Opportunity } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { resolve, select } from '../selection.ts';
import { showFeedback } from './feedback.ts';
import { INTERVIEW_MEMBERS, readInterview } from './interview-body.ts';
import { childOf, opportunityOf, requiredUser } from './lookup.ts';
import { shownStage } from './pipeline.ts';

const read = { resource: 'interviews', access: 'read' } as const;
const write = { resource: 'interviews', access: 'write' } as const;
const query = { expand: 'texts', include: 'texts' } as const;

function showInterview(call: Call, interview: Interview): object {
  const { store } = call;
  return select(interview, interview, call.query, {
    feedbackForms: (record) =>
      resolve<Feedback>(record.feedbackForms, store.feedback.get).map((form) => showFeedback(form)),
    user: (record) => store.users.get(record.user) ?? null,
    stage: (record) => shownStage(store, record.stage),
    postings: (record) => resolve(record.postings, store.postings.get),
  });
}

function interviewOf(call: Call, opportunity: Opportunity): Interview {
  return childOf(opportunity, 'interviews', call.path('interviewId'), call.store.interviews.get);
}

/** Interviews on panels that Lever itself manages cannot be changed by API (lever-api.md, section 11). */
function guardManaged(call: Call, panelId: string): void {
  if (call.store.panels.get(panelId)?.externallyManaged !== true) {
    throw forbidden('The panel is not externally managed');
  }
}

export const interviewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/interviews',
    endpoint: 'interviews.list',
    need: read,
    list: true,
    query,
    handle: (call) => {
      const { id } = opportunityOf(call);
      const found = call.store.interviews.all().filter((interview) => interview.opportunityId === id);
      return page(sorted(found, newestFirst), newestFirst, call.query, call.offsets, (interview) =>
        showInterview(call, interview),
      );
    },
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/interviews/:interviewId',
    endpoint: 'interviews.read',
    need: read,
    query,
    handle: (call) => single(showInterview(call, interviewOf(call, opportunityOf(call)))),
  },
  {
    method: 'POST',
    path: '/opportunities/:opportunityId/interviews',
    endpoint: 'interviews.create',
    need: write,
    performAs: 'required',
    handle: (call) => {
      const opportunity = opportunityOf(call);
      const body = readJsonObject(call.body, call.contentType, ['panel', ...INTERVIEW_MEMBERS]);
      const panelId = requiredText(body, 'panel');
      const panel = call.store.panels.get(panelId);
      if (panel?.opportunityId !== opportunity.id) throw badRequest(`There is no panel ${panelId}`);
      guardManaged(call, panelId);
      const interview: Interview = {
        id: randomUUID(),
        panel: panel.id,
        ...readInterview(call, body),
        feedbackForms: [],
        timezone: panel.timezone,
        createdAt: call.clock.now(),
        user: requiredUser(call).id,
        stage: opportunity.stage,
        canceledAt: null,
        postings: resolve(panel.applications, call.store.applications.get).map((application) => application.posting),
        gcalEventUrl: null,
        opportunityId: opportunity.id,
      };
      call.store.interviews.put(interview);
      return single(interview, 201);
    },
  },
  {
    method: 'DELETE',
    path: '/opportunities/:opportunityId/interviews/:interviewId',
    endpoint: 'interviews.delete',
    need: write,
    performAs: 'required',
    handle: (call) => {
      const interview = interviewOf(call, opportunityOf(call));
      guardManaged(call, interview.panel);
      call.store.interviews.remove(interview.id);
      // The last interview takes its panel with it.
      if (!call.store.interviews.all().some((other) => other.panel === interview.panel)) {
        call.store.panels.remove(interview.panel);
      }
      return noContent();
    },
  },
];
