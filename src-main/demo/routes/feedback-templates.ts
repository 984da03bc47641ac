import { single } from '../answers.ts';
import { notFound } from '../errors.ts';
import { newestFirst, page, sorted } from '../paging.ts';
import type { Route } from '../router.ts';
import { select } from '../selection.ts';

const need = { resource: 'feedback_templates', access: 'read' } as const;

export const feedbackTemplateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/feedback_templates',
    endpoint: 'feedback-templates.list',
    need,
    list: true,
    query: { include: 'texts' },
    handle: (call) =>
      page(sorted(call.store.feedbackTemplates.all(), newestFirst), newestFirst, call.query, call.offsets, (template) =>
        select(template, template, call.query, {}),
      ),
  },
  {
    method: 'GET',
    path: '/feedback_templates/:templateId',
    endpoint: 'feedback-templates.read',
    need,
    query: { include: 'texts' },
    handle: (call) => {
      const template = call.store.feedbackTemplates.get(call.path('templateId'));
      if (template === undefined) throw notFound('feedback_templates', call.path('templateId'));
      return single(select(template, template, call.query, {}));
    },
  },
];
