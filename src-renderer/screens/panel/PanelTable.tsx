import type { PanelPerson, PanelRow } from '../../../src-preload/contract/panel.ts';
import { Table } from '../../components/Table.tsx';
import { formatMean } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import styles from './panel.module.css';
import { signOf } from './signs.ts';

type Props = { readonly people: readonly PanelPerson[]; readonly rows: readonly PanelRow[] };

const dash = '–';

/** The values behind the picture: a row a skill, a column a person. */
export function PanelTable({ people, rows }: Props) {
  const nameOf = (person: PanelPerson) => (person.isSelf ? t('panel.you') : (person.name ?? t('panel.somebody')));
  return (
    // A keyboard must be able to scroll it when many people judged.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.table} aria-label={t('panel.table')} tabIndex={0}>
      <div style={{ minWidth: 320 + people.length * 110 }}>
        <Table
          label={t('panel.table')}
          inset="bare"
          density="compact"
          columns={[
            { id: 'skill', label: t('panel.column.skill') },
            ...people.map((person, index) => ({
              id: person.id,
              label: `${signOf(index)} ${nameOf(person)}`,
              width: 110,
            })),
            { id: 'mean', label: t('panel.column.mean'), width: 72, align: 'end' as const },
            { id: 'spread', label: t('panel.column.spread'), width: 72, align: 'end' as const },
          ]}
          rows={rows}
          rowId={({ id }) => id}
          renderCell={(row, column) => {
            if (column === 'skill') {
              return (
                <span title={row.name}>
                  <bdi>{row.name}</bdi>
                  {row.isOnlyOthers ? <span className={styles.small}> {t('panel.onlyOthers')}</span> : null}
                </span>
              );
            }
            if (column === 'mean') return row.mean === null ? dash : formatMean(row.mean);
            if (column === 'spread') return row.spread === null ? dash : formatMean(row.spread);
            const rating = row.ratings.find(({ personId }) => personId === column);
            return rating === undefined ? dash : t('panel.rating', { given: rating.given, of: rating.of });
          }}
        />
      </div>
    </section>
  );
}
