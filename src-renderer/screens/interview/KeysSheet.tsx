import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import styles from './keys-sheet.module.css';

const command = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/** Every key of the room and of the notes: what is pressed, and what it does. */
const groups = [
  {
    title: 'interviews.room.guide',
    keys: [
      { caps: ['J'], what: 'interviews.room.sheet.next' },
      { caps: ['K'], what: 'interviews.room.sheet.previous' },
      { caps: ['A'], what: 'interviews.room.sheet.anchors' },
      { caps: ['1', '2', '3', '4', '5'], what: 'interviews.room.sheet.rate' },
    ],
  },
  {
    title: 'interviews.room.notes',
    keys: [
      { caps: ['N'], what: 'interviews.room.sheet.note' },
      { caps: ['H'], what: 'interviews.room.sheet.highlight' },
      { caps: ['Esc'], what: 'interviews.room.sheet.leave' },
      { caps: ['#'], what: 'interviews.room.sheet.tag' },
      { caps: ['-', 'Space'], what: 'interviews.room.sheet.bullet' },
      { caps: ['>', 'Space'], what: 'interviews.room.sheet.quote' },
      { caps: [command, 'B'], what: 'interviews.room.sheet.bold' },
      { caps: [command, 'Z'], what: 'interviews.room.sheet.undo' },
      { caps: [command, 'Shift', 'Z'], what: 'interviews.room.sheet.redo' },
    ],
  },
] as const;

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** All keys on one sheet. */
export function KeysSheet({ isOpen, onClose }: Props) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('interviews.room.keys.title')}
      closeLabel={t('interviews.room.keys.close')}
      size="s"
      isDismissable
    >
      <div className={styles.sheet}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(({ caps, what }) => (
                <div key={what}>
                  <dt>
                    <KeyCap keys={caps} />
                    <VisuallyHidden>{caps.join(' ')}</VisuallyHidden>
                  </dt>
                  <dd>{t(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
