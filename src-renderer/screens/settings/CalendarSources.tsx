import { useState } from 'react';
import type { EventSource } from '../../../src-preload/contract/events.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { CalendarIcon, DeleteIcon } from '../../components/icons.ts';
import { Table } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTime, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type ColumnId = 'name' | 'events' | 'read' | 'actions';

/** Calendars without an account: files, subscribed addresses, the demo's, and what was made in Rubric. */
export function CalendarSources({ sources }: { readonly sources: readonly EventSource[] }) {
  const removeEventSource = useStore((store) => store.removeEventSource);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [removing, setRemoving] = useState<EventSource | null>(null);

  async function remove(source: EventSource): Promise<void> {
    const reply = await removeEventSource(source.id);
    if (reply.ok) showToast(t('settings.calendars.removed', { name: source.name }));
    else reportError(reply.error);
  }

  function cell(source: EventSource, column: ColumnId) {
    if (column === 'name') return <TwoLine title={source.name} subtitle={kindOf(source)} />;
    if (column === 'events') return formatNumber(source.events);
    if (column === 'read') return source.readAt === null ? '' : formatDayTime(source.readAt);
    // The demo's calendar leaves with the demo; events made here belong to their interviews.
    return source.kind === 'ics' ? (
      <IconButton
        icon={DeleteIcon}
        label={t('settings.calendars.remove', { name: source.name })}
        onPress={() => setRemoving(source)}
      />
    ) : null;
  }

  return (
    <>
      <Table<EventSource, ColumnId>
        label={t('settings.calendars.table')}
        inset="bare"
        columns={[
          { id: 'name', label: t('settings.calendars.name') },
          { id: 'events', label: t('settings.calendars.events'), width: 84, align: 'end' },
          { id: 'read', label: t('settings.calendars.read'), width: 168, tightWidth: 132 },
          { id: 'actions', label: t('settings.calendars.actions'), width: 44, align: 'end', isLabelHidden: true },
        ]}
        rows={sources}
        rowId={({ id }) => id}
        renderCell={cell}
        empty={
          <EmptyState
            icon={CalendarIcon}
            title={t('settings.calendars.empty.title')}
            text={t('settings.calendars.empty.text')}
          />
        }
      />
      {removing === null ? null : (
        <ConfirmDialog
          title={t('settings.calendars.confirm.title', { name: removing.name })}
          text={t('settings.calendars.confirm.text')}
          submit={t('settings.calendars.confirm.submit')}
          onSubmit={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

function kindOf(source: EventSource): string {
  if (source.error !== null) return errorText(source.error).message;
  return t(source.isSubscribed ? 'settings.calendars.kind.address' : `settings.calendars.kind.${source.kind}`);
}
