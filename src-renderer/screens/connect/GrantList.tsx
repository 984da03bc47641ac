import type { Grant } from '../../../src-preload/contract/connection.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { CheckIcon, CloseIcon } from '../../components/icons.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { english, type MessageKey, t } from '../../messages/index.ts';
import styles from './grants.module.css';

function isKey(key: string): key is MessageKey {
  return key in english;
}

/** A scope that has no words of ours is shown as Lever calls it. */
function nameOf(scope: string): string {
  const key = `connect.scope.${scope}`;
  return isKey(key) ? t(key) : scope;
}

function purposeOf(scope: string): string {
  const key = `connect.scope.${scope}.use`;
  return t(isKey(key) ? key : 'connect.scope.other.use');
}

/** Each permission with what it is used for, granted or not; Lever does not list those of a key. */
export function GrantList({ grants }: { readonly grants: readonly Grant[] }) {
  if (grants.length === 0) return <p className={styles.unknown}>{t('connect.grants.unknown')}</p>;
  return (
    <ul className={styles.grants}>
      {grants.map(({ scope, isGranted }) => (
        <li key={scope}>
          <Glyph icon={isGranted ? CheckIcon : CloseIcon} className={isGranted ? styles.granted : styles.missing} />
          <span>
            {nameOf(scope)}
            {isGranted ? <VisuallyHidden> ({t('connect.granted')})</VisuallyHidden> : null}
          </span>
          <span className={styles.use}>
            {isGranted ? purposeOf(scope) : t('connect.notGranted', { use: purposeOf(scope) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
