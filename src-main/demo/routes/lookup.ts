import { badRequest, forbidden, notFound } from '../errors.ts';
import type { Confidentiality, Opportunity, User } from '../records.ts';
import type { Call } from '../router.ts';

/**
 * The opportunity of the path.
 * @throws ApiError 404 when there is none, 403 when it is confidential and the sender may not see it
 */
export function opportunityOf(call: Call): Opportunity {
  const id = call.path('opportunityId');
  const opportunity = call.store.opportunities.get(id);
  if (opportunity === undefined) throw notFound('opportunities', id);
  guardConfidential(call, opportunity.confidentiality);
  return opportunity;
}

/** The status for confidential records is not documented; 403 stands for the "access error" (section 4.2). */
export function guardConfidential(call: Call, confidentiality: Confidentiality): void {
  if (confidentiality === 'confidential' && !call.seesConfidential) {
    throw forbidden('The record is confidential');
  }
}

/** A record under an opportunity, by the id in the path. */
export function childOf<T extends { id: string; opportunityId: string }>(
  opportunity: Opportunity,
  resource: string,
  id: string,
  find: (id: string) => T | undefined,
): T {
  const record = find(id);
  if (record === undefined || record.opportunityId !== opportunity.id) throw notFound(resource, id);
  return record;
}

/** `perform_as` of a route that requires it. */
export function requiredUser(call: Call): User {
  if (call.performAs === null) throw badRequest('perform_as is missing');
  return call.performAs;
}

/** The values of the `confidentiality` filter. */
export const confidentialityValues = ['non-confidential', 'confidential', 'all'] as const;

/**
 * Which records a list shows; confidential ones only on request (section 18).
 * @throws ApiError 403 when they are asked for without the right
 */
export function confidentialityFilter(call: Call): (confidentiality: Confidentiality) => boolean {
  const wanted = call.query.text('confidentiality') ?? 'non-confidential';
  if (wanted === 'non-confidential') return (confidentiality) => confidentiality === 'non-confidential';
  if (!call.seesConfidential) throw forbidden('The credentials give no access to confidential records');
  return (confidentiality) => wanted === 'all' || confidentiality === wanted;
}
