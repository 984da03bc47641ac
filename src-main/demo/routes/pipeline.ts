import { single } from '../answers.ts';
import { notFound } from '../errors.ts';
import { type Order, page } from '../paging.ts';
import type { Route } from '../router.ts';
import type { Store } from '../store/store.ts';

const byPosition: Order<{ position: number }> = { key: (record) => [record.position], descending: [false] };

/** `{id, text}`, null for a stage that does not exist. */
export function shownStage(store: Store, stageId: string): { id: string; text: string } | null {
  const stage = store.stages.find((candidate) => candidate.id === stageId);
  return stage === undefined ? null : { id: stage.id, text: stage.text };
}

function counted(lists: readonly (readonly string[])[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const text of lists.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

function countedRoute(path: string, resource: string, lists: (store: Store) => string[][]): Route {
  return {
    method: 'GET',
    path,
    endpoint: `${resource}.list`,
    need: { resource, access: 'read' },
    list: true,
    handle: (call) => {
      const records = counted(lists(call.store)).map((shown, position) => ({ shown, position }));
      return page(records, byPosition, call.query, call.offsets, (record) => record.shown);
    },
  };
}

/** Stages, archive reasons, sources and tags (lever-api.md, section 9). */
export const pipelineRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/stages',
    endpoint: 'stages.list',
    need: { resource: 'stages', access: 'read' },
    list: true,
    handle: (call) => {
      const records = call.store.stages.map((stage, position) => ({ id: stage.id, text: stage.text, position }));
      return page(records, byPosition, call.query, call.offsets, ({ id, text }) => ({ id, text }));
    },
  },
  {
    method: 'GET',
    path: '/stages/:stageId',
    endpoint: 'stages.read',
    need: { resource: 'stages', access: 'read' },
    handle: (call) => {
      const stage = shownStage(call.store, call.path('stageId'));
      if (stage === null) throw notFound('stages', call.path('stageId'));
      return single(stage);
    },
  },
  {
    method: 'GET',
    path: '/disposition_stages',
    endpoint: 'disposition-stages.list',
    need: { resource: 'stages', access: 'read' },
    handle: (call) => single({ stages: call.store.stages, archiveReasons: call.store.archiveReasons }),
  },
  {
    method: 'GET',
    path: '/archive_reasons',
    endpoint: 'archive-reasons.list',
    need: { resource: 'archive_reasons', access: 'read' },
    list: true,
    query: { type: ['hired', 'non-hired'] },
    handle: (call) => {
      const types = call.query.texts('type');
      const records = call.store.archiveReasons
        .filter((reason) => types.length === 0 || types.includes(reason.type))
        .map((reason, position) => ({ reason, position }));
      return page(records, byPosition, call.query, call.offsets, (record) => record.reason);
    },
  },
  {
    method: 'GET',
    path: '/archive_reasons/:reasonId',
    endpoint: 'archive-reasons.read',
    need: { resource: 'archive_reasons', access: 'read' },
    handle: (call) => {
      const id = call.path('reasonId');
      const reason = call.store.archiveReasons.find((candidate) => candidate.id === id);
      if (reason === undefined) throw notFound('archive_reasons', id);
      return single(reason);
    },
  },
  countedRoute('/sources', 'sources', (store) => store.opportunities.all().map((opportunity) => opportunity.sources)),
  countedRoute('/tags', 'tags', (store) => store.opportunities.all().map((opportunity) => opportunity.tags)),
];
