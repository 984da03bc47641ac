import type { Grant } from '../../src-preload/contract/connection.ts';
import { type OptionalFeature, optionalFeatures, scopesOfFeature } from '../../src-preload/contract/features.ts';

/** What Rubric cannot do without (reference/lever-api.md section 3). */
const baseScopes = [
  'offline_access',
  'postings:read:admin',
  'opportunities:read:admin',
  'stages:read:admin',
  'archive_reasons:read:admin',
  'users:read:admin',
] as const;

/** At most what the features need: the scopes for Lever's consent page. */
export function scopesForFeatures(features: readonly OptionalFeature[] = optionalFeatures): string[] {
  const optional = optionalFeatures
    .filter((feature) => features.includes(feature))
    .flatMap((feature) => scopesOfFeature[feature].map((scope) => `${scope}:admin`));
  return [...baseScopes, ...optional];
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
