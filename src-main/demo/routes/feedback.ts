import { randomUUID } from 'node:crypto';
import { noContent, single } from '../answers.ts';
import { badRequest } from '../errors.ts';
import { optionalText, pastTime, readJsonObject, requiredText } from '../json-body.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Feedback, Interview, Opportunity } from '../records.ts';
import type { Call, Route } from '../router.ts';
import { select } from '../selection.ts';
import { fillFields } from './field-values.ts';
import { childOf, opportunityOf, requiredUser } from './lookup.ts';

const read = { resource: 'feedback', access: 'read' } as const;
const write = { resource: 'feedback', access: 'write' } as const;
const query = { expand: 'texts', include: 'texts' } as const;

/** What the API shows of a feedback form. */
export function showFeedback(form: Feedback): Omit<Feedback, 'opportunityId'> {
  const { opportunityId: _opportunityId, ...shown } = form;
  return shown;
}

function showSelected(call: Call, form: Feedback): object {
  return select(form, showFeedback(form), call.query, { user: (record) => call.store.users.get(record.user) ?? null });
}

/** The answer of an update has a shape of its own, with `score` where reading says `score-system` (section 12). */
function internalShape(call: Call, form: Feedback): object {
  const interview = form.interview === null ? undefined : call.store.interviews.get(form.interview);
  return {
    id: form.id,
    accountId: 'demo-workspace',
    userId: form.user,
    profileId: form.opportunityId,
    panelId: form.panel,
    interviewId: form.interview,
    postingIds: interview?.postings ?? [],
    isCompleted: true,
    type: form.type,
    text: form.text,
    instructions: form.instructions,
    baseTemplateId: form.baseTemplateId,
    fields: form.fields.map((field) =>
      field.type === 'score-system' ? { ...field, type: 'score', isSummary: true, overall: true } : field,
    ),
    createdAt: form.createdAt,
    completedAt: form.completedAt,
    updatedAt: form.updatedAt,
    deletedAt: form.deletedAt,
  };
}

/** Panel and interview come both or not at all, and the interview is on that panel. */
function readInterview(call: Call, opportunity: Opportunity, panel?: string, id?: string): Interview | undefined {
  if (panel === undefined && id === undefined) return undefined;
  if (panel === undefined || id === undefined) throw badRequest('panel and interview must be given together');
  const interview = call.store.interviews.get(id);
  if (interview?.opportunityId !== opportunity.id) throw badRequest(`The opportunity has no interview ${id}`);
  if (interview.panel !== panel) throw badRequest(`The interview ${id} is not on the panel ${panel}`);
  return interview;
}

function create(call: Call): Feedback {
  const opportunity = opportunityOf(call);
  const now = call.clock.now();
  const body = readJsonObject(call.body, call.contentType, [
    'baseTemplateId',
    'panel',
    'interview',
    'fieldValues',
    'createdAt',
    'completedAt',
  ]);
  const templateId = requiredText(body, 'baseTemplateId');
  const template = call.store.feedbackTemplates.get(templateId);
  if (template === undefined || template.fields.length === 0) {
    throw badRequest(`There is no feedback template ${templateId} to fill in`);
  }
  const interview = readInterview(call, opportunity, optionalText(body, 'panel'), optionalText(body, 'interview'));
  const form: Feedback = {
    id: randomUUID(),
    type: 'interview',
    text: template.text,
    instructions: template.instructions,
    fields: fillFields(
      template.fields.map((field) => ({ ...field, value: null })),
      body,
    ),
    baseTemplateId: template.id,
    interview: interview?.id ?? null,
    panel: interview?.panel ?? null,
    user: requiredUser(call).id,
    createdAt: pastTime(body, 'createdAt', now),
    completedAt: pastTime(body, 'completedAt', now),
    updatedAt: null,
    deletedAt: null,
    opportunityId: opportunity.id,
  };
  call.store.feedback.put(form);
  if (interview !== undefined) {
    call.store.interviews.put({ ...interview, feedbackForms: [...interview.feedbackForms, form.id] });
  }
  return form;
}

function formOf(call: Call): Feedback {
  return childOf(opportunityOf(call), 'feedback', call.path('feedbackId'), call.store.feedback.get);
}

function livingFormOf(call: Call): Feedback {
  const form = formOf(call);
  if (form.deletedAt !== null) throw badRequest('The feedback form was deleted');
  return form;
}

export const feedbackRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/feedback',
    endpoint: 'feedback.list',
    need: read,
    list: true,
    query,
    handle: (call) => {
      const { id } = opportunityOf(call);
      const found = call.store.feedback.all().filter((form) => form.opportunityId === id);
      return page(sorted(found, newestFirst), newestFirst, call.query, call.offsets, (form) =>
        showSelected(call, form),
      );
    },
  },
  {
    method: 'GET',
    path: '/opportunities/:opportunityId/feedback/:feedbackId',
    endpoint: 'feedback.read',
    need: read,
    query,
    handle: (call) => single(showSelected(call, formOf(call))),
  },
  {
    method: 'POST',
    path: '/opportunities/:opportunityId/feedback',
    endpoint: 'feedback.create',
    need: write,
    performAs: 'required',
    handle: (call) => single(showFeedback(create(call)), 201),
  },
  {
    method: 'PUT',
    path: '/opportunities/:opportunityId/feedback/:feedbackId',
    endpoint: 'feedback.update',
    need: write,
    performAs: 'required',
    handle: (call) => {
      const form = livingFormOf(call);
      const now = call.clock.now();
      const body = readJsonObject(call.body, call.contentType, ['fieldValues', 'completedAt']);
      const changed: Feedback = {
        ...form,
        fields: fillFields(form.fields, body),
        completedAt: body.completedAt === undefined ? form.completedAt : pastTime(body, 'completedAt', now),
        updatedAt: now,
      };
      call.store.feedback.put(changed);
      return single(internalShape(call, changed));
    },
  },
  {
    method: 'DELETE',
    path: '/opportunities/:opportunityId/feedback/:feedbackId',
    endpoint: 'feedback.delete',
    need: write,
    performAs: 'required',
    handle: (call) => {
      // A deleted form stays readable with its deletedAt (section 12).
      call.store.feedback.put({ ...livingFormOf(call), deletedAt: call.clock.now() });
      return noContent();
    },
  },
];
