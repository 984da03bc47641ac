import { PanelSection } from '../../components/PanelSection.tsx';
import { formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { ExportTable } from '../exports/ExportTable.tsx';
import { exportGroups, groupOf } from '../exports/export-words.ts';
import styles from './candidate.module.css';

/** What of a person's interviews was exported, or waits to be. The list of exports is read by the navigation. */
export function CandidateExports({ candidateId }: { readonly candidateId: string }) {
  const exports = loadedValue(useStore((store) => store.exports));
  const interviews = loadedValue(useStore((store) => store.interviewsByCandidate[candidateId] ?? idle));
  if (exports === null || interviews === null) return null;
  const own = new Set(interviews.map(({ id }) => id));
  const rows = exports.filter(({ interviewId }) => own.has(interviewId));
  return (
    <PanelSection size="heading" title={t('candidate.section.exports')} count={formatNumber(rows.length)}>
      {rows.length === 0 ? (
        <p className={styles.none}>{t('candidate.exports.none')}</p>
      ) : (
        <ExportTable
          groups={exportGroups
            .map((id) => ({ id, rows: rows.filter((row) => groupOf(row) === id) }))
            .filter((group) => group.rows.length > 0)}
        />
      )}
    </PanelSection>
  );
}
