import type { ReactNode } from 'react';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import { Name } from '../../components/Name.tsx';
import { Table, type TableColumn } from '../../components/Table.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatList } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { toHash } from '../../store/routes.ts';
import { EventChanges } from './EventChanges.tsx';
import { InterviewActions } from './InterviewActions.tsx';
import { InterviewScore } from './InterviewScore.tsx';
import { interviewersOf, whenText } from './interview-words.ts';
import styles from './interviews.module.css';

export type InterviewGroup = {
  readonly id: string;
  readonly title: string;
  readonly meta?: string;
  readonly rows: readonly InterviewRow[];
};

type ColumnId = 'candidate' | 'when' | 'interviewers' | 'score' | 'actions';

type Props = {
  readonly label: string;
  readonly groups: readonly InterviewGroup[];
  /** The line under the candidate's name. */
  readonly secondLine: (row: InterviewRow) => string;
  /** Milliseconds since the epoch, for "Today". */
  readonly now: number;
};

/** Interviews in groups: one hairline a row, the actions at the end. */
export function InterviewTable({ label, groups, secondLine, now }: Props) {
  return (
    <>
      <EventChanges rows={groups.flatMap(({ rows }) => rows)} now={now} />
      <Table
        label={label}
        columns={columns()}
        groups={groups.map(({ id, title, meta, rows }) => ({
          id,
          header: <GroupHeader title={title} meta={meta} />,
          rows,
        }))}
        rowId={(row) => row.id}
        renderCell={(row, columnId) => cell(row, columnId, secondLine, now)}
      />
    </>
  );
}

function columns(): readonly TableColumn<ColumnId>[] {
  return [
    { id: 'candidate', label: t('interviews.column.candidate') },
    { id: 'when', label: t('interviews.column.when'), width: 176, tightWidth: 148 },
    { id: 'interviewers', label: t('interviews.column.interviewers'), width: 152, isHiddenWhenNarrow: true },
    { id: 'score', label: t('interviews.column.score'), width: 168, tightWidth: 132 },
    {
      id: 'actions',
      label: t('interviews.column.actions'),
      isLabelHidden: true,
      align: 'end',
      width: 288,
      tightWidth: 188,
    },
  ];
}

function GroupHeader({ title, meta }: { readonly title: string; readonly meta: string | undefined }) {
  return (
    <span className={styles.group}>
      <bdi className={styles.groupTitle} title={title}>
        {title}
      </bdi>
      {meta === undefined ? null : <span className={styles.groupMeta}>{meta}</span>}
    </span>
  );
}

function cell(row: InterviewRow, columnId: ColumnId, secondLine: Props['secondLine'], now: number): ReactNode {
  switch (columnId) {
    case 'candidate':
      return (
        <TwoLine
          title={
            <TextLink isQuiet href={toHash({ name: 'candidate', id: row.candidate.ref.id })}>
              <Name>{row.candidate.name}</Name>
            </TextLink>
          }
          subtitle={secondLine(row)}
        />
      );
    case 'when':
      return <Name>{whenText(row, now)}</Name>;
    case 'interviewers':
      return <Name>{formatList(interviewersOf(row))}</Name>;
    case 'score':
      return <InterviewScore row={row} />;
    case 'actions':
      return <InterviewActions row={row} />;
  }
}
