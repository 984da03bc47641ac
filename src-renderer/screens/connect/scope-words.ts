import { english, type MessageKey, t } from '../../messages/index.ts';

function isKey(key: string): key is MessageKey {
  return key in english;
}

/** A scope that has no words of ours is shown as Lever calls it. */
export function scopeName(scope: string): string {
  const key = `connect.scope.${scope}`;
  return isKey(key) ? t(key) : scope;
}

export function scopePurpose(scope: string): string {
  const key = `connect.scope.${scope}.use`;
  return t(isKey(key) ? key : 'connect.scope.other.use');
}
