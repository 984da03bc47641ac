import { useState } from 'react';
import type { EventSource } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { CalendarIcon, DeleteIcon, PlusIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Table } from '../../components/Table.tsx';
import { TwoLine } from '../../components/TwoLine.tsx';
import { formatDayTime, formatNumber } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { isWaiting, loadedValue } from '../../store/loaded.ts';
import { useRead } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './settings.module.css';

/** The calendars that interviews are found in. */
export function CalendarsSection() {
  const sources = useStore((store) => store.eventSources);
  const loadEventSources = useStore((store) => store.loadEventSources);
  const addEventFile = useStore((store) => store.addEventFile);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  useRead(loadEventSources, 'events');
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<EventSource | null>(null);

  async function add(): Promise<void> {
    setAdding(true);
    const reply = await addEventFile();
    setAdding(false);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) {
      showToast(t('settings.calendars.added', { name: reply.value.name, events: reply.value.events }));
    }
  }

  return (
    <>
      <PageHeader
        title={t('settings.calendars')}
        actions={
          <Button variant="primary" icon={PlusIcon} isPending={isAdding} onPress={() => void add()}>
            {t('settings.calendars.add')}
          </Button>
        }
      />
      <div className={styles.body}>
        <p className={styles.intro}>{t('settings.calendars.intro')}</p>
        {isWaiting(sources) ? <LoadingRows rows={3} label={t('app.loading')} inset="bare" /> : null}
        {sources.state === 'failed' ? (
          <FailureNotice error={sources.error} onTryAgain={() => void loadEventSources()} />
        ) : null}
        {sources.state === 'ready' ? <SourceTable sources={loadedValue(sources) ?? []} onRemove={setRemoving} /> : null}
      </div>
      {removing === null ? null : <RemoveDialog source={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

type ColumnId = 'name' | 'events' | 'read' | 'actions';

type SourceTableProps = {
  readonly sources: readonly EventSource[];
  readonly onRemove: (source: EventSource) => void;
};

function SourceTable({ sources, onRemove }: SourceTableProps) {
  function cell(source: EventSource, column: ColumnId) {
    if (column === 'name')
      return <TwoLine title={source.name} subtitle={t(`settings.calendars.kind.${source.kind}`)} />;
    if (column === 'events') return formatNumber(source.events);
    if (column === 'read') return formatDayTime(source.readAt);
    // The demo's calendar leaves with the demo; events made here belong to their interviews.
    return source.kind === 'ics' ? (
      <IconButton
        icon={DeleteIcon}
        label={t('settings.calendars.remove', { name: source.name })}
        onPress={() => onRemove(source)}
      />
    ) : null;
  }
  return (
    <Table<EventSource, ColumnId>
      label={t('settings.calendars.table')}
      inset="bare"
      columns={[
        { id: 'name', label: t('settings.calendars.name') },
        { id: 'events', label: t('settings.calendars.events'), width: 84, align: 'end' },
        { id: 'read', label: t('settings.calendars.read'), width: 168 },
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
  );
}

function RemoveDialog({ source, onClose }: { readonly source: EventSource; readonly onClose: () => void }) {
  const removeEventSource = useStore((store) => store.removeEventSource);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  async function remove(): Promise<void> {
    const reply = await removeEventSource(source.id);
    if (reply.ok) showToast(t('settings.calendars.removed', { name: source.name }));
    else reportError(reply.error);
    onClose();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('settings.calendars.confirm.title', { name: source.name })}
      closeLabel={t('connect.close')}
      size="s"
      footer={
        <>
          <Button variant="quiet" size="l" onPress={onClose}>
            {t('settings.calendars.confirm.cancel')}
          </Button>
          <Button variant="danger" size="l" onPress={() => void remove()}>
            {t('settings.calendars.confirm.submit')}
          </Button>
        </>
      }
    >
      <p className={styles.group}>{t('settings.calendars.confirm.text')}</p>
    </Dialog>
  );
}
