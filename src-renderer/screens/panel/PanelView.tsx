import type { InterviewDetail } from '../../../src-preload/contract/interviews.ts';
import type { Panel } from '../../../src-preload/contract/panel.ts';
import { Button } from '../../components/Button.tsx';
import { Callout } from '../../components/Callout.tsx';
import { SyncIcon } from '../../components/icons.ts';
import { PanelSection } from '../../components/PanelSection.tsx';
import { SpreadPlot } from '../../components/SpreadPlot.tsx';
import { errorText } from '../../messages/error-text.ts';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { PanelPeople } from './PanelPeople.tsx';
import { PanelTable } from './PanelTable.tsx';
import styles from './panel.module.css';
import { signOf } from './signs.ts';

type Shown = Extract<Panel, { readonly state: 'shown' }>;
type Props = { readonly interview: InterviewDetail; readonly panel: Shown };

/** Ratings by skill as a picture and as a table, then who judged and what they wrote. */
export function PanelView({ interview, panel }: Props) {
  const { people, rows, notes } = panel;
  const rated = rows.filter(({ ratings }) => ratings.length > 0);
  return (
    <>
      <Source interviewId={interview.id} panel={panel} />
      {people.length > 1 ? null : <Callout tone="info">{t('panel.alone', { name: interview.candidate.name })}</Callout>}
      {rated.length === 0 ? null : (
        <PanelSection title={t('panel.bySkill')}>
          <SpreadPlot
            label={t('panel.picture', { count: people.length })}
            rows={rated.map((row) => ({
              id: row.id,
              name: row.name,
              marks: row.ratings.map(({ personId, place }) => {
                const index = people.findIndex(({ id }) => id === personId);
                return { id: personId, sign: signOf(index), place, isSelf: people[index]?.isSelf ?? false };
              }),
            }))}
          />
          <PanelTable people={people} rows={rows} />
          {people.some(({ source }) => source === 'lever') ? <p className={styles.small}>{t('panel.scales')}</p> : null}
        </PanelSection>
      )}
      <PanelPeople people={people} />
      {panel.notesPart !== 'read' ? null : (
        <PanelSection title={t('panel.notes')} count={notes.length}>
          {notes.length === 0 ? <p className={styles.small}>{t('panel.noNotes')}</p> : null}
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.id}>
                <p className={styles.small}>
                  <bdi>{note.name ?? t('panel.somebody')}</bdi>
                  {note.at === null ? null : ` · ${formatDayTimeWithin(note.at)}`}
                </p>
                <p className={styles.text} dir="auto">
                  {note.text}
                </p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  );
}

/** How fresh it is, and what cannot be read. */
function Source({ interviewId, panel }: { readonly interviewId: string; readonly panel: Shown }) {
  const trouble = useStore((store) => store.panelTrouble[interviewId] ?? null);
  const isReading = useStore((store) => store.isPanelReading[interviewId] ?? false);
  const readPanel = useStore((store) => store.readPanel);
  if (!panel.isLinked) return <Callout tone="info">{t('panel.notLinked')}</Callout>;
  return (
    <div className={styles.source}>
      <div className={styles.fresh}>
        <span className={styles.small} role="status">
          {panel.readAt === null
            ? t('panel.neverRead')
            : t('panel.readAt', { when: formatDayTimeWithin(panel.readAt) })}
        </span>
        <Button
          variant="quiet"
          size="s"
          icon={SyncIcon}
          isPending={isReading}
          onPress={() => void readPanel(interviewId)}
        >
          {t(panel.readAt === null ? 'panel.read' : 'panel.readAgain')}
        </Button>
      </div>
      {trouble === null ? null : (
        <Callout tone="warn" role="status" title={t('panel.trouble')}>
          {errorText(trouble).message} {errorText(trouble).next}
        </Callout>
      )}
      {panel.feedbackPart === 'not-granted' ? <Callout tone="info">{t('panel.notGranted.feedback')}</Callout> : null}
      {panel.notesPart === 'not-granted' ? <Callout tone="info">{t('panel.notGranted.notes')}</Callout> : null}
    </div>
  );
}
