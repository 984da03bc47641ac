import { actions, keyCaps, shortcutOf } from '../../../src-preload/contract/actions.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { roomKeys } from '../interview/room-keys.ts';
import styles from './shortcut-sheet.module.css';

type Line = { readonly caps: readonly string[]; readonly what: string };
type Group = { readonly title: string; readonly lines: readonly Line[] };

/** The registry's keys under its groups, then those of the room and its notes. */
function groupsOf(isMac: boolean): readonly Group[] {
  const ofRegistry = (['go', 'work', 'window', 'help'] as const).map((group) => ({
    title: t(`actions.group.${group}`),
    lines: actions.flatMap((action) => {
      const shortcut = action.group === group ? shortcutOf(action.id, isMac) : null;
      return shortcut === null ? [] : [{ caps: keyCaps(shortcut, isMac), what: t(`actions.${action.id}`) }];
    }),
  }));
  const command = isMac ? '⌘' : 'Ctrl';
  const ofRoom = roomKeys(command).map(({ title, keys }) => ({
    title: t(title),
    lines: keys.map(({ caps, what }) => ({ caps, what: t(what) })),
  }));
  return [...ofRegistry, ...ofRoom];
}

/** All keys on one sheet. */
export function ShortcutSheet() {
  const close = useStore((store) => store.closeFloating);
  const isMac = useStore((store) => loadedValue(store.app)?.platform === 'darwin');
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('shortcuts.title')}
      closeLabel={t('shortcuts.close')}
      size="l"
      isDismissable
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds no control is reached, and moved by the arrow keys */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('shortcuts.title')}>
        {groupsOf(isMac).map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ caps, what }) => (
                <div key={what}>
                  <dt>
                    <KeyCap keys={caps} />
                    <VisuallyHidden>{caps.join(' ')}</VisuallyHidden>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
