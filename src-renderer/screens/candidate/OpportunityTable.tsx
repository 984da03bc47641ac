import type { CandidateOpportunity } from '../../../src-preload/contract/candidates.ts';
import { Name } from '../../components/Name.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { RowLink } from '../../components/RowLink.tsx';
import { Table, type TableColumn } from '../../components/Table.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDate, formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { toHash } from '../../store/routes.ts';
import styles from './candidate.module.css';

type ColumnId = 'position' | 'stage' | 'owner' | 'tags' | 'dates' | 'lever';

/** The candidacies of a person that are known here, with the way into Lever. */
export function OpportunityTable({ opportunities }: { readonly opportunities: readonly CandidateOpportunity[] }) {
  return (
    <Table
      label={t('candidate.opportunities.table')}
      columns={columns()}
      rows={opportunities}
      rowId={({ id }) => id}
      renderCell={(opportunity, column) => <Cell opportunity={opportunity} column={column} />}
    />
  );
}

function columns(): readonly TableColumn<ColumnId>[] {
  return [
    { id: 'position', label: t('candidate.column.position') },
    { id: 'stage', label: t('candidate.column.stage'), width: 208, tightWidth: 160 },
    { id: 'owner', label: t('candidate.column.owner'), width: 148, isHiddenWhenNarrow: true },
    { id: 'tags', label: t('candidate.column.tags'), width: 188, isHiddenWhenNarrow: true },
    { id: 'dates', label: t('candidate.column.dates'), width: 196, tightWidth: 164 },
    { id: 'lever', label: t('candidate.column.lever'), width: 152, align: 'end', isLabelHidden: true },
  ];
}

type CellProps = { readonly opportunity: CandidateOpportunity; readonly column: ColumnId };

function Cell({ opportunity, column }: CellProps) {
  const openInLever = useStore((store) => store.openInLever);
  const { position, posting } = opportunity;
  switch (column) {
    case 'position': {
      const title = position?.name ?? posting ?? t('candidate.notConnected');
      return (
        <TwoLine
          title={
            position === null ? (
              <Name>{title}</Name>
            ) : (
              <RowLink href={toHash({ name: 'position', id: position.id, tab: 'candidates' })}>
                <Name>{title}</Name>
              </RowLink>
            )
          }
          subtitle={position === null ? t('candidate.notConnected') : (posting ?? undefined)}
        />
      );
    }
    case 'stage':
      return (
        <TwoLine
          title={<Name>{opportunity.stage ?? t('candidates.noStage')}</Name>}
          subtitle={archivedText(opportunity)}
        />
      );
    case 'owner':
      return <Name>{opportunity.owner ?? t('candidates.noStage')}</Name>;
    case 'tags':
      return (
        <span className={styles.tags} title={formatList(opportunity.tags)}>
          {opportunity.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      );
    case 'dates':
      return (
        <TwoLine
          title={formatDate(opportunity.createdAt)}
          subtitle={t('candidate.dates', { when: formatDate(opportunity.changedAt) })}
        />
      );
    case 'lever':
      return opportunity.hasPage ? (
        <RowActions>
          <TextLink isExternal onPress={() => void openInLever('opportunity', opportunity.id)}>
            {t('candidate.openInLever')}
          </TextLink>
        </RowActions>
      ) : null;
  }
}

function archivedText({ archivedAt, archiveReason }: CandidateOpportunity): string | undefined {
  if (archivedAt === null) return undefined;
  const date = formatDate(archivedAt);
  return archiveReason === null
    ? t('candidate.archivedOn', { date })
    : t('candidate.archivedFor', { date, reason: archiveReason });
}
