import { single } from '../answers.ts';
import { moveStage, setArchived } from '../changes.ts';
import { badRequest } from '../errors.ts';
import { optionalFlag, optionalText, readJsonObject, requiredText } from '../json-body.ts';
import type { Route } from '../router.ts';
import { opportunityOf } from './lookup.ts';

const need = { resource: 'opportunities', access: 'write' } as const;

export const opportunityChangeRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/opportunities/:opportunityId/stage',
    endpoint: 'opportunities.stage',
    need,
    performAs: 'optional',
    handle: (call) => {
      const opportunity = opportunityOf(call);
      const stage = requiredText(readJsonObject(call.body, call.contentType, ['stage']), 'stage');
      if (!call.store.stages.some((known) => known.id === stage)) throw badRequest(`There is no stage ${stage}`);
      return single(moveStage(call.store, opportunity, stage, call.performAs?.id, call.clock.now()));
    },
  },
  {
    method: 'PUT',
    path: '/opportunities/:opportunityId/archived',
    endpoint: 'opportunities.archived',
    need,
    performAs: 'optional',
    handle: (call) => {
      const opportunity = opportunityOf(call);
      const body = readJsonObject(call.body, call.contentType, ['reason', 'cleanInterviews', 'requisitionId']);
      const now = call.clock.now();
      const cleans = optionalFlag(body, 'cleanInterviews') ?? false;
      optionalText(body, 'requisitionId');
      if (body.reason === null) return single(setArchived(call.store, opportunity, null, now));
      const reason = requiredText(body, 'reason');
      if (!call.store.archiveReasons.some((known) => known.id === reason)) {
        throw badRequest(`There is no archive reason ${reason}`);
      }
      if (cleans) {
        for (const interview of call.store.interviews.all()) {
          if (interview.opportunityId === opportunity.id && interview.date > now && interview.canceledAt === null) {
            call.store.interviews.put({ ...interview, canceledAt: now });
          }
        }
      }
      return single(setArchived(call.store, opportunity, { reason, archivedAt: now }, now));
    },
  },
];
