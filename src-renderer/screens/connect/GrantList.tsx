import type { Grant } from '../../../src-preload/contract/connection.ts';
import { Glyph } from '../../components/Glyph.tsx';
import { CheckIcon, CloseIcon } from '../../components/icons.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import styles from './grants.module.css';
import { scopeName, scopePurpose } from './scope-words.ts';

/** Each permission with what it is used for, granted or not; Lever does not list those of a key. */
export function GrantList({ grants }: { readonly grants: readonly Grant[] }) {
  if (grants.length === 0) return <p className={styles.unknown}>{t('connect.grants.unknown')}</p>;
  return (
    <ul className={styles.grants}>
      {grants.map(({ scope, isGranted }) => (
        <li key={scope}>
          <Glyph icon={isGranted ? CheckIcon : CloseIcon} className={isGranted ? styles.granted : styles.missing} />
          <span>
            {scopeName(scope)}
            {isGranted ? <VisuallyHidden> ({t('connect.granted')})</VisuallyHidden> : null}
          </span>
          <span className={styles.use}>
            {isGranted ? scopePurpose(scope) : t('connect.notGranted', { use: scopePurpose(scope) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
