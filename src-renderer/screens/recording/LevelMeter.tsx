import styles from './recording.module.css';

/** Quieter than this is shown as nothing, decibels of full scale. */
const quietest = -60;

/** Peak (0 to 1) as a share of the meter: hearing and meters count in decibels. */
function shareOf(peak: number): number {
  return peak <= 0 ? 0 : Math.min(1, Math.max(0, 1 - (20 * Math.log10(peak)) / quietest));
}

/** How loud a source is right now. */
export function LevelMeter({ label, peak }: { readonly label: string; readonly peak: number }) {
  const share = shareOf(peak);
  return (
    <meter className={styles.meter} aria-label={label} min={0} max={100} value={Math.round(share * 100)}>
      {Math.round(share * 100)}
    </meter>
  );
}
