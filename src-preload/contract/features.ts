import type { Connection, Grant } from './connection.ts';

/**
 * What Rubric can do without; the person chooses which of them Lever is asked for. Postings, candidates, stages, archive
 * reasons and users are always asked for.
 */
export const optionalFeatures = ['scheduled-interviews', 'export-pdf', 'export-notes', 'feedback-forms'] as const;
export type OptionalFeature = (typeof optionalFeatures)[number];

/** The scopes that each optional feature needs, without the constant `:admin`. */
export const scopesOfFeature: Readonly<Record<OptionalFeature, readonly string[]>> = {
  'scheduled-interviews': ['interviews:read'],
  'export-pdf': ['files:write'],
  'export-notes': ['notes:write'],
  'feedback-forms': ['feedback:write', 'feedback_templates:read'],
};

/** The optional features that a connection was asked for, granted or not. */
export function featuresAskedFor(grants: readonly Grant[]): readonly OptionalFeature[] {
  return optionalFeatures.filter((feature) =>
    scopesOfFeature[feature].some((scope) => grants.some((grant) => grant.scope === scope)),
  );
}

/**
 * The scopes by which Rubric reads what others wrote about a candidate: a write scope includes reading
 * (reference/lever-api.md section 2), so nothing more is asked for.
 */
export const scopesOfOthersWriting = { feedback: 'feedback:write', notes: 'notes:write' } as const;

/** Whether a connection may not use a scope. What an API key may write is not known before it is tried. */
export function lacksScope(connection: Pick<Connection, 'method' | 'grants'>, scope: string): boolean {
  const grant = connection.grants.find((item) => item.scope === scope);
  return connection.method === 'oauth' ? grant?.isGranted !== true : grant?.isGranted === false;
}
