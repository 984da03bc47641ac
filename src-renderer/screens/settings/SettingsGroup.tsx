import type { ReactNode } from 'react';
import { PanelSection } from '../../components/PanelSection.tsx';
import styles from './settings.module.css';

type Props = {
  readonly title: string;
  /** Small, after the title: a number. */
  readonly count?: number;
  readonly children: ReactNode;
};

/** A part of a page of Settings: its heading, and what belongs together under it. */
export function SettingsGroup({ title, count, children }: Props) {
  return (
    <PanelSection size="heading" title={title} count={count}>
      <div className={styles.group}>{children}</div>
    </PanelSection>
  );
}
