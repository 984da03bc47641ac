import type { ReactNode } from 'react';
import { keyCaps, shortcutOf } from '../../../src-preload/contract/actions.ts';
import { TopBar } from '../../components/TopBar.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { loadedValue } from '../../store/loaded.ts';
import { type Route, toHash } from '../../store/routes.ts';
import styles from './page.module.css';

/** One step of the way to this page. The last one is the page itself and has no route. */
export type PageCrumb = { readonly label: string; readonly route?: Route };

type Props = {
  readonly crumbs: readonly PageCrumb[];
  readonly children: ReactNode;
};

/** A screen's title bar (back, forward, where this is) and its content under it. */
export function Page({ crumbs, children }: Props) {
  const canGoBack = useStore((store) => store.canGoBack);
  const canGoForward = useStore((store) => store.canGoForward);
  const goBack = useStore((store) => store.goBack);
  const openFloating = useStore((store) => store.openFloating);
  const isMac = useStore((store) => loadedValue(store.app)?.platform === 'darwin');
  const goForward = useStore((store) => store.goForward);
  return (
    <>
      <TopBar
        canGoBack={canGoBack}
        canGoForward={canGoForward}
        onBack={goBack}
        onForward={goForward}
        crumbs={crumbs.map(({ label, route }) => ({
          id: route === undefined ? 'here' : toHash(route),
          label,
          href: route === undefined ? undefined : toHash(route),
        }))}
        labels={{
          back: t('app.back'),
          forward: t('app.forward'),
          crumbs: t('app.crumbs'),
          backTo: (place) => t('app.backTo', { place }),
        }}
        jump={{
          label: t('palette.search'),
          text: t('palette.placeholder'),
          keys: keyCaps(shortcutOf('palette', isMac) ?? '', isMac),
          onPress: () => openFloating('palette'),
        }}
      />
      <div className={styles.page}>{children}</div>
    </>
  );
}
