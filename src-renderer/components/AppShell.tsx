import { type MouseEvent, type ReactNode, useId } from 'react';
import styles from './AppShell.module.css';
import { Avatar } from './Avatar.tsx';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import type { IconType } from './icons.ts';

export interface NavItem {
  id: string;
  /** The link's accessible name, to the letter. */
  label: string;
  /** For example `#/positions`. */
  href: string;
  icon: IconType;
  /** Shown when above 0. */
  count?: number | undefined;
  /** The count in words, for example "1 needs attention"; the link's description. */
  countLabel?: string | undefined;
  isAlert?: boolean | undefined;
  isCurrent?: boolean | undefined;
}

export interface TodayItem {
  id: string;
  href: string;
  /** As shown, for example "10:30". */
  time: string;
  name: string;
}

export interface AppShellProps {
  /** The name of the navigation. */
  navLabel: string;
  items: readonly NavItem[];
  /** Without it the links' own `href` does the work. */
  onNavigate?: ((href: string) => void) | undefined;
  todayLabel?: string | undefined;
  todayItems?: readonly TodayItem[] | undefined;
  /** `isNobody`: the name is a sentence ("Not signed in"), not a person's. */
  footer?: { name: string; status: string; isNobody?: boolean | undefined } | undefined;
  /** 56 px of icons. Under 1020 px it is so by itself. */
  isRail?: boolean | undefined;
  children: ReactNode;
}

/** The window: navigation at the start, the screen beside it. Children are a TopBar or WorkBar and the screen below it. */
export function AppShell(props: AppShellProps) {
  const { items, todayItems = [], footer, isRail = false, onNavigate } = props;
  const base = useId();

  function follow(event: MouseEvent, href: string) {
    if (onNavigate === undefined) return;
    event.preventDefault();
    onNavigate(href);
  }

  return (
    <div className={cx(styles.app, isRail && styles.rail)}>
      <nav className={cx(styles.nav)} aria-label={props.navLabel}>
        <div className={cx(styles.caption)} />
        {items.map((item) => {
          const countId = `${base}${item.id}`;
          const hasCount = item.count !== undefined && item.count > 0;
          return (
            <a
              key={item.id}
              href={item.href}
              className={cx(styles.item, item.isCurrent && styles.current)}
              data-tip={item.label}
              onClick={(event) => follow(event, item.href)}
              {...(hasCount ? { 'aria-describedby': countId } : {})}
              {...(item.isCurrent ? { 'aria-current': 'page' } : {})}
            >
              <Glyph icon={item.icon} />
              <span className={cx(styles.words)}>{item.label}</span>
              {hasCount ? (
                <span className={cx(styles.count, item.isAlert && styles.alert)} aria-hidden="true">
                  {item.count}
                </span>
              ) : null}
              {hasCount ? (
                <span id={countId} hidden>
                  {item.countLabel ?? item.count}
                </span>
              ) : null}
            </a>
          );
        })}
        {todayItems.length > 0 ? (
          <section className={cx(styles.today)} aria-labelledby={`${base}today`}>
            <h2 id={`${base}today`} className={cx(styles.label)}>
              {props.todayLabel}
            </h2>
            {todayItems.map((item) => (
              <a
                key={item.id}
                href={item.href}
                className={cx(styles.item)}
                onClick={(event) => follow(event, item.href)}
              >
                <span className={cx(styles.time)}>{item.time}</span>
                <bdi className={cx(styles.name)} title={item.name}>
                  {item.name}
                </bdi>
              </a>
            ))}
          </section>
        ) : null}
        {footer === undefined ? null : (
          <div className={cx(styles.foot)} title={`${footer.name}\n${footer.status}`}>
            <Avatar name={footer.isNobody ? null : footer.name} />
            <div className={cx(styles.who)}>
              <bdi className={cx(styles.name, styles.medium)}>{footer.name}</bdi>
              <span className={cx(styles.status)}>{footer.status}</span>
            </div>
          </div>
        )}
      </nav>
      <main className={cx(styles.main)}>{props.children}</main>
    </div>
  );
}
