import type { Grant } from '../../../src-preload/contract/connection.ts';
import { isRubricError, RubricError } from '../../errors/index.ts';
import type { CallOptions, LeverReads } from './read.ts';

/**
 * What an API key may read, found out by asking for one item of each list, those of one opportunity included. A key carries permissions for each endpoint
 * instead of scopes, and rights to write cannot be tried without writing: those are not in the answer. Rejects with
 * 'connection.key-refused' when the key itself is not taken, and with what went wrong when Lever cannot be asked.
 */
export async function checkAccess(reads: LeverReads, options: CallOptions = {}): Promise<readonly Grant[]> {
  const one = { ...options, priority: options.priority ?? 'interactive', limit: 1 } as const;
  const asked: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
    ['postings:read', () => reads.listPostings(one)],
    ['opportunities:read', () => reads.listOpportunities(one)],
    ['stages:read', () => reads.listStages(one)],
    ['archive_reasons:read', () => reads.listArchiveReasons(one)],
    ['users:read', () => reads.listUsers(one)],
    ['feedback_templates:read', () => reads.listFeedbackTemplates(one)],
  ];
  const grants: Grant[] = [];
  for (const [scope, ask] of asked) grants.push({ scope, isGranted: await isAllowed(ask) });
  if (!grants.some(({ scope, isGranted }) => scope === 'opportunities:read' && isGranted)) return grants;
  const [opportunity] = (await reads.listOpportunities(one)).items;
  if (opportunity === undefined) return grants;
  // Looking for what was exported before it is sent again.
  for (const [scope, ask] of [
    ['files:read', () => reads.listFiles(opportunity.id, one)],
    ['notes:read', () => reads.listNotes(opportunity.id, one)],
    ['interviews:read', () => reads.listInterviews(opportunity.id, one)],
  ] as const) {
    grants.push({ scope, isGranted: await isAllowed(ask) });
  }
  return grants;
}

async function isAllowed(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (isRubricError(error, 'lever.forbidden') || isRubricError(error, 'lever.not-found')) return false;
    if (isRubricError(error, 'connection.revoked'))
      throw new RubricError('connection.key-refused', error.params, error);
    throw error;
  }
}
