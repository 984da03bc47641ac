import { type ReactNode, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Glyph } from '../../components/Glyph.tsx';
import { CheckIcon } from '../../components/icons.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { formatDayTimeWithin } from '../../messages/formats.ts';
import { t } from '../../messages/index.ts';
import { useNow } from '../../store/clock.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { settingsRoute } from '../../store/routes.ts';
import { useRead } from '../../store/watch.ts';
import { ConnectDialog, type ConnectStart } from '../connect/ConnectDialog.tsx';
import { UserComboBox } from '../connect/UserComboBox.tsx';
import styles from './first-run.module.css';

const minute = 60_000;

/** What a new user does first, in the place of the empty list of positions. Nothing here is a gate. */
export function FirstSteps({ onAdd }: { readonly onAdd: () => void }) {
  const connection = useStore((store) => loadedValue(store.connection)?.connection ?? null);
  const users = loadedValue(useStore((store) => store.users)) ?? [];
  const nextMeeting = loadedValue(useStore((store) => store.nextMeeting));
  const startDemo = useStore((store) => store.startDemo);
  const reportError = useStore((store) => store.reportError);
  const changeSettings = useStore((store) => store.changeSettings);
  const navigate = useStore((store) => store.navigate);
  const [dialog, setDialog] = useState<ConnectStart | null>(null);
  useRead(
    useStore((store) => store.loadNextMeeting),
    'events',
  );
  const now = useNow(minute);
  const user = users.find(({ id }) => id === connection?.userId);

  async function tryDemo(): Promise<void> {
    const reply = await startDemo();
    if (reply.ok) setDialog('flow');
    else reportError(reply.error);
  }

  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">{t('first-run.title')}</h2>
        <p className={styles.lead}>{t('first-run.text')}</p>
      </header>
      <ol>
        <Step
          number={1}
          title={t('first-run.connect.title')}
          text={t('first-run.connect.text')}
          done={
            connection === null
              ? null
              : t(connection.kind === 'demo' ? 'first-run.connect.doneDemo' : 'first-run.connect.doneLever')
          }
        >
          <Button variant="primary" onPress={() => setDialog('integrations')}>
            {t('first-run.connect.lever')}
          </Button>
          <Button variant="plain" onPress={() => void tryDemo()}>
            {t('first-run.connect.demo')}
          </Button>
        </Step>
        <Step
          number={2}
          title={t('first-run.who.title')}
          text={t(connection === null ? 'first-run.who.later' : 'first-run.who.text')}
          done={user === undefined ? null : t('first-run.who.done', { name: user.name })}
        >
          {connection === null ? null : (
            <div className={styles.who}>
              <UserComboBox isLabelHidden />
            </div>
          )}
        </Step>
        <Step
          number={3}
          title={t('first-run.interview.title')}
          text={
            nextMeeting === null
              ? t('first-run.interview.text')
              : t('first-run.interview.next', {
                  title: nextMeeting.title,
                  when: formatDayTimeWithin(nextMeeting.startsAt, now),
                })
          }
          done={null}
        >
          <Button variant={connection === null ? 'plain' : 'primary'} onPress={onAdd}>
            {t('first-run.interview.add')}
          </Button>
          {nextMeeting === null ? (
            <Button variant="quiet" onPress={() => navigate(settingsRoute('calendars'))}>
              {t('first-run.interview.calendar')}
            </Button>
          ) : null}
        </Step>
      </ol>
      <Button variant="quiet" flush="start" onPress={() => void changeSettings({ firstSteps: false })}>
        {t('first-run.skip')}
      </Button>
      {dialog === null ? null : <ConnectDialog start={dialog} onClose={() => setDialog(null)} />}
    </section>
  );
}

type StepProps = {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** What was done; null: still to do. */
  readonly done: string | null;
  readonly children: ReactNode;
};

function Step({ number, title, text, done, children }: StepProps) {
  return (
    <li className={styles.step} data-done={done !== null || undefined}>
      <span className={styles.mark} aria-hidden="true">
        {done === null ? number : <Glyph icon={CheckIcon} />}
      </span>
      <div className={styles.words}>
        <h3>
          {done === null ? null : <VisuallyHidden>{t('first-run.done')}: </VisuallyHidden>}
          {title}
        </h3>
        <p className={styles.text}>{done ?? text}</p>
        {done === null ? <div className={styles.actions}>{children}</div> : null}
      </div>
    </li>
  );
}
