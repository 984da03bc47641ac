import { useState } from 'react';
import type { EventLists, EventOption } from '../../../src-preload/contract/events.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { CalendarIcon, PlusIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { splitAtHits } from '../../components/split-at-hits.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { EventRow } from './EventRow.tsx';
import styles from './event-dialog.module.css';
import { StepDialog } from './StepDialog.tsx';

type Props = {
  readonly positionId: string;
  readonly firstEventId: string | null;
  readonly onClose: () => void;
  readonly onCreate: () => void;
  readonly onNext: (eventId: string) => void;
};

/** Step 1: the events that may be this interview, likely ones first, each with its reason. */
export function ChooseEvent({ positionId, firstEventId, onClose, onCreate, onNext }: Props) {
  const events = useStore((store) => store.eventsByPosition[positionId] ?? idle);
  const loadEvents = useStore((store) => store.loadEvents);
  const addEventFile = useStore((store) => store.addEventFile);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState(firstEventId);
  useReadOf(loadEvents, positionId, 'events', 'interviews');

  const lists = loadedValue(events);
  const found = lists === null ? null : filtered(lists, query);
  // An event that the search took out of sight is not chosen.
  const isChosen = found?.some(({ rows }) => rows.some(({ id }) => id === chosenId)) ?? false;

  async function openFile(): Promise<void> {
    const reply = await addEventFile();
    if (!reply.ok) {
      reportError(reply.error);
      return;
    }
    if (reply.value === null) return;
    showToast(t('events.opened', { count: reply.value.events, name: reply.value.name }));
    await loadEvents(positionId);
  }

  return (
    <StepDialog
      title={t('events.choose.title')}
      step={1}
      isFlush
      onClose={onClose}
      isNextDisabled={!isChosen}
      onNext={() => {
        if (chosenId !== null && isChosen) onNext(chosenId);
      }}
      footerStart={
        <Button variant="plain" size="l" icon={PlusIcon} onPress={onCreate}>
          {t('events.create')}
        </Button>
      }
    >
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('events.search')}
            isLabelHidden
            placeholder={t('events.search')}
            size="m"
            value={query}
            onChange={setQuery}
            autoFocus
          />
        </div>
        <span className={styles.sources}>
          {(lists?.sources ?? []).map(({ id, name }) => (
            <Tag key={id}>{name}</Tag>
          ))}
        </span>
        <Button variant="quiet" icon={PlusIcon} flush="end" onPress={() => void openFile()}>
          {t('events.open')}
        </Button>
      </div>
      <div className={styles.events}>
        {lists === null && events.state === 'failed' ? (
          <FailureNotice error={events.error} onTryAgain={() => void loadEvents(positionId)} />
        ) : found === null ? (
          <LoadingRows rows={6} label={t('app.loading')} inset="bare" />
        ) : found.length === 0 ? (
          <EmptyState
            icon={CalendarIcon}
            size="s"
            title={query.trim() === '' ? t('events.none.title') : t('events.noMatch.title', { query: query.trim() })}
            text={query.trim() === '' ? t('events.none.text') : t('events.noMatch.text')}
          />
        ) : (
          <div role="radiogroup" aria-label={t('events.list')}>
            {found.map((group) => (
              <section key={group.id} aria-labelledby={`events-${group.id}`}>
                <h3 id={`events-${group.id}`} className={styles.caption}>
                  {group.title}
                </h3>
                {group.rows.map((event) => (
                  <EventRow
                    key={event.id}
                    event={event}
                    query={query}
                    isChosen={event.id === chosenId}
                    onChoose={() => setChosenId(event.id)}
                  />
                ))}
              </section>
            ))}
          </div>
        )}
      </div>
    </StepDialog>
  );
}

type Group = { readonly id: string; readonly title: string; readonly rows: readonly EventOption[] };

function filtered(lists: EventLists, query: string): readonly Group[] {
  const groups: readonly Group[] = [
    { id: 'likely', title: t('events.group.likely'), rows: lists.likely },
    { id: 'coming', title: t('events.group.coming'), rows: lists.coming },
    { id: 'recent', title: t('events.group.recent'), rows: lists.recent },
  ];
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((event) => isFound(event, query)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Each word of the query must be in the title or in a name; accents make no difference. */
function isFound(event: EventOption, query: string): boolean {
  const text = [event.title, ...event.people].join('\n');
  return query
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => splitAtHits(text, word).some(({ isHit }) => isHit));
}
