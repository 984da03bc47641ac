import type { PdfOptions } from '../../../src-preload/contract/exports.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { t } from '../../messages/index.ts';
import styles from './export-options.module.css';

const parts = ['notes', 'quotes', 'transcript', 'redacted'] as const;

type Props = { readonly options: PdfOptions; readonly onOptions: (options: PdfOptions) => void };

/** What goes into the export. */
export function IncludedParts({ options, onOptions }: Props) {
  return (
    <fieldset className={styles.included} aria-label={t('exports.options.include')}>
      {parts.map((part) => (
        <Checkbox
          key={part}
          label={t(`exports.options.${part}`)}
          isSelected={options[part]}
          onChange={(isSelected) => onOptions({ ...options, [part]: isSelected })}
        />
      ))}
    </fieldset>
  );
}
