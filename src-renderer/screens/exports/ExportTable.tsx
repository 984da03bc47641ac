import type { ReactNode } from 'react';
import type { ExportRow, ExportState } from '../../../src-preload/contract/exports.ts';
import { Button } from '../../components/Button.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import {
  AlertIcon,
  CloseIcon,
  DoneIcon,
  FileIcon,
  type IconType,
  NoteIcon,
  OpenOutsideIcon,
  SyncIcon,
  WaitingIcon,
} from '../../components/icons.ts';
import { Name } from '../../components/Name.tsx';
import type { Tone } from '../../components/Pill.tsx';
import { StatusText } from '../../components/StatusText.tsx';
import { Table, type TableChoice, type TableColumn } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { errorText } from '../../messages/error-text.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { ExportProblem } from './ExportProblem.tsx';
import { type ExportGroupId, kindText, nextTryText, timeText } from './export-words.ts';
import styles from './exports.module.css';
import { useCancelExports } from './use-cancel-exports.ts';

type ColumnId = 'state' | 'candidate' | 'kind' | 'time' | 'actions';

type Props = {
  readonly groups: readonly { readonly id: ExportGroupId; readonly rows: readonly ExportRow[] }[];
  /** While several are being chosen. */
  readonly choice?: TableChoice<ExportRow> | undefined;
};

/** Exports in their groups: a glyph, a word and a reason for each state. */
export function ExportTable({ groups, choice }: Props) {
  const now = useNow();
  return (
    <Table
      label={t('exports.title')}
      columns={columns()}
      groups={groups.map(({ id, rows }) => ({
        id,
        rows,
        header: (
          <span className={styles.group}>
            {t(`exports.group.${id}`)} <span className={styles.count}>{rows.length}</span>
          </span>
        ),
      }))}
      choice={choice}
      rowId={(row) => row.id}
      rowTone={(row) => (row.state === 'attention' ? 'bad' : undefined)}
      renderCell={(row, columnId) => cell(row, columnId, now)}
      renderDetail={(row) => (row.state === 'attention' ? <ExportProblem row={row} /> : null)}
    />
  );
}

function columns(): readonly TableColumn<ColumnId>[] {
  return [
    { id: 'state', label: t('exports.column.state'), width: 168 },
    { id: 'candidate', label: t('exports.column.candidate') },
    { id: 'kind', label: t('exports.column.kind'), width: 168 },
    { id: 'time', label: t('exports.column.time'), width: 168, isHiddenWhenNarrow: true },
    { id: 'actions', label: t('exports.column.actions'), isLabelHidden: true, align: 'end', width: 148 },
  ];
}

const looks: Readonly<Record<ExportState, { readonly tone: Tone; readonly icon: IconType }>> = {
  attention: { tone: 'bad', icon: AlertIcon },
  sending: { tone: 'good', icon: SyncIcon },
  waiting: { tone: 'neutral', icon: WaitingIcon },
  delivered: { tone: 'good', icon: DoneIcon },
  cancelled: { tone: 'neutral', icon: CloseIcon },
};

function cell(row: ExportRow, columnId: ColumnId, now: number): ReactNode {
  switch (columnId) {
    case 'state':
      return (
        <StatusText {...looks[row.state]} isBusy={row.state === 'sending'} isStrong={row.state !== 'delivered'}>
          {t(`exports.state.${row.state}`)}
        </StatusText>
      );
    case 'candidate':
      return <TwoLine title={<Name>{row.candidateName}</Name>} subtitle={secondLine(row, now)} />;
    case 'kind':
      return (
        <span className={styles.kind} title={row.fileName ?? ''}>
          <Glyph icon={row.kind === 'pdf' ? FileIcon : NoteIcon} />
          {kindText(row)}
        </span>
      );
    case 'time':
      return <span className={styles.time}>{timeText(row, now)}</span>;
    case 'actions':
      return <Action row={row} />;
  }
}

/** Where it belongs; while it waits after a failure, why and until when. */
function secondLine(row: ExportRow, now: number): string {
  if (row.isHeld) return t('exports.held');
  const next = nextTryText(row, now);
  if (row.candidateChange !== null && next === null) return t(`exports.change.${row.candidateChange}`);
  if (next === null) return t('exports.place', { position: row.positionName, round: row.roundName });
  return row.error === null ? next : `${errorText(row.error).message} ${next}`;
}

function Action({ row }: { readonly row: ExportRow }) {
  const cancel = useCancelExports();
  const openInLever = useStore((store) => store.openInLever);
  const { opportunityId } = row;

  if (row.state === 'waiting') {
    return (
      <Button variant="link" onPress={() => void cancel([row])}>
        {t('exports.cancel')}
      </Button>
    );
  }
  // Lever's page shows the name.
  if (opportunityId === null || row.isCandidateHidden) return null;
  return (
    <Button
      variant="link"
      trailingIcon={OpenOutsideIcon}
      onPress={() => void openInLever('opportunity', opportunityId)}
    >
      {t('exports.openInLever')}
    </Button>
  );
}
