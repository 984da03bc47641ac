import type { Grant } from '../../src-preload/contract/connection.ts';

/** What Rubric asks Lever for, each with the feature that cannot do without (reference/lever-api.md section 3). */
const askedScopes = [
  { scope: 'offline_access', feature: 'stay-connected' },
  { scope: 'postings:read:admin', feature: 'positions' },
  { scope: 'opportunities:read:admin', feature: 'candidates' },
  { scope: 'stages:read:admin', feature: 'stages' },
  { scope: 'archive_reasons:read:admin', feature: 'archived-candidates' },
  { scope: 'users:read:admin', feature: 'choose-user' },
  { scope: 'interviews:read:admin', feature: 'scheduled-interviews' },
  { scope: 'files:write:admin', feature: 'export-pdf' },
  { scope: 'notes:write:admin', feature: 'export-notes' },
  { scope: 'feedback:write:admin', feature: 'submit-feedback' },
  { scope: 'feedback_templates:read:admin', feature: 'feedback-templates' },
] as const;
export type Feature = (typeof askedScopes)[number]['feature'];

/** The scopes of the enabled features; `offline_access` is always among them. */
export function scopesForFeatures(features: readonly Feature[] = askedScopes.map(({ feature }) => feature)): string[] {
  return askedScopes
    .filter(({ feature }) => feature === 'stay-connected' || features.includes(feature))
    .map(({ scope }) => scope);
}

/** Lever's scope without the constant ending. */
function shortScope(scope: string): string {
  return scope.replace(/:admin$/, '');
}

/** Which of the asked scopes were granted. A write scope includes the read scope of its resource (section 2). */
export function compareScopes(asked: readonly string[], granted: readonly string[]): readonly Grant[] {
  const has = new Set(granted);
  return asked.map((scope) => ({
    scope: shortScope(scope),
    isGranted: has.has(scope) || has.has(scope.replace(':read:', ':write:')),
  }));
}

/** The scopes of a token answer. An answer without `scope` granted what was asked (RFC 6749 section 5.1). */
export function grantedScopes(asked: readonly string[], scope: string | undefined): readonly string[] {
  return scope === undefined ? asked : scope.split(' ').filter((one) => one !== '');
}
