import { Button } from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { IconButton } from './IconButton.tsx';
import { BackIcon, ForwardIcon, RightIcon, SearchIcon } from './icons.ts';
import { KeyCap } from './KeyCap.tsx';
import styles from './TopBar.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Crumb {
  id: string;
  label: string;
  /** The last crumb, where one is, has none. */
  href?: string | undefined;
}

export interface TopBarProps {
  canGoBack: boolean;
  canGoForward: boolean;
  onBack: () => void;
  onForward: () => void;
  crumbs: readonly Crumb[];
  labels: { back: string; forward: string; crumbs: string; backTo: (place: string) => string };
  /** The way to the command palette. */
  jump?: { label: string; text: string; keys: readonly string[]; onPress: () => void } | undefined;
}

/** The bar over a screen: back, forward, where one is, and the way to jump elsewhere. Drags the window. */
export function TopBar({ canGoBack, canGoForward, onBack, onForward, crumbs, labels, jump }: TopBarProps) {
  return (
    <header className={cx(styles.bar)}>
      <IconButton icon={BackIcon} label={labels.back} onPress={onBack} isDisabled={!canGoBack} />
      <IconButton icon={ForwardIcon} label={labels.forward} onPress={onForward} isDisabled={!canGoForward} />
      <nav aria-label={labels.crumbs} className={cx(styles.where)}>
        <ol className={cx(styles.crumbs)}>
          {crumbs.map((crumb, index) => (
            <li key={crumb.id} className={cx(styles.crumb, index === crumbs.length - 1 && styles.here)}>
              {index > 0 ? <Glyph icon={RightIcon} size={14} /> : null}
              {crumb.href === undefined ? (
                <bdi className={cx(styles.words)} title={crumb.label} aria-current="page">
                  {crumb.label}
                </bdi>
              ) : (
                <a
                  className={cx(styles.words)}
                  href={crumb.href}
                  title={crumb.label}
                  // Not the label alone: the link of that name is the one in the navigation.
                  aria-label={labels.backTo(crumb.label)}
                >
                  <bdi>{crumb.label}</bdi>
                </a>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {jump === undefined ? null : (
        <Button className={cx(styles.jump)} onPress={jump.onPress}>
          <Glyph icon={SearchIcon} size={14} />
          <VisuallyHidden>{jump.label}</VisuallyHidden>
          <span className={cx(styles.words)} aria-hidden="true">
            {jump.text}
          </span>
          <span className={cx(styles.keys)}>
            <KeyCap keys={jump.keys} />
          </span>
        </Button>
      )}
    </header>
  );
}
