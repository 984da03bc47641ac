import type { ReactNode } from 'react';
import type { RetentionClock } from '../../../src-preload/contract/privacy.ts';
import { Button } from '../../components/Button.tsx';
import { Name } from '../../components/Name.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { Table, type TableColumn } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDate } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

type ColumnId = 'person' | 'date' | 'actions';

type Props = {
  readonly label: string;
  readonly clocks: readonly RetentionClock[];
  /** Also says of which position somebody is. */
  readonly withPosition?: boolean;
};

/** Whose time runs out when, with what can be done about it. */
export function ClockTable({ label, clocks, withPosition = false }: Props) {
  return (
    <Table<RetentionClock, ColumnId>
      label={label}
      inset="bare"
      columns={columns()}
      rows={clocks}
      rowId={(clock) => `${clock.ref.id} ${clock.positionId}`}
      renderCell={(clock, columnId) => cell(clock, columnId, withPosition)}
    />
  );
}

function columns(): readonly TableColumn<ColumnId>[] {
  return [
    { id: 'person', label: t('privacy.clocks.person') },
    { id: 'date', label: t('privacy.clocks.date'), width: 132 },
    { id: 'actions', label: t('privacy.clocks.actions'), isLabelHidden: true, align: 'end', width: 152 },
  ];
}

function cell(clock: RetentionClock, columnId: ColumnId, withPosition: boolean): ReactNode {
  const since = { since: clock.since, date: formatDate(clock.sinceAt), position: clock.positionName };
  switch (columnId) {
    case 'person':
      return (
        <TwoLine
          title={<Name>{clock.name}</Name>}
          subtitle={t(withPosition ? 'privacy.due.of' : 'privacy.clocks.since', since)}
        />
      );
    case 'date':
      return dateText(clock);
    case 'actions':
      return <Actions clock={clock} />;
  }
}

function dateText({ state, eraseAt }: RetentionClock): string {
  if (state === 'held') return t('privacy.clocks.held');
  if (eraseAt === null) return t('privacy.clocks.never');
  return state === 'waiting' ? t('privacy.clocks.waiting') : formatDate(eraseAt);
}

function Actions({ clock }: { readonly clock: RetentionClock }) {
  const keepPerson = useStore((store) => store.keepPerson);
  const setLegalHold = useStore((store) => store.setLegalHold);
  const { ref, positionId, name, isHeld, state } = clock;
  return (
    <RowActions>
      {state === 'notice' || state === 'due' || state === 'waiting' ? (
        <Button
          variant="link"
          aria-label={t('privacy.clocks.keepFor', { name })}
          onPress={() => void keepPerson(ref, positionId)}
        >
          {t('privacy.clocks.keep')}
        </Button>
      ) : null}
      <Button
        variant="link"
        aria-label={t(isHeld ? 'privacy.clocks.releaseFor' : 'privacy.clocks.holdFor', { name })}
        onPress={() => void setLegalHold(ref, !isHeld)}
      >
        {t(isHeld ? 'privacy.clocks.release' : 'privacy.clocks.held')}
      </Button>
    </RowActions>
  );
}
