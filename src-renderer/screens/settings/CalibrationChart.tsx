import type { ReactNode } from 'react';
import { t } from '../../messages/index.ts';
import styles from './settings.module.css';

/** A picture under its title, and behind it the table with the values. */
export function CalibrationChart({
  title,
  text,
  picture,
  table,
}: {
  readonly title: string;
  readonly text?: string;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      {text === undefined ? null : <p className={styles.note}>{text}</p>}
      {picture}
      <details>
        <summary className={styles.note}>{t('calibration.asTable')}</summary>
        {table}
      </details>
    </section>
  );
}
