import { cx } from './cx.ts';
import styles from './SideNav.module.css';

export interface SideNavProps {
  label: string;
  items: readonly { id: string; label: string; href: string; isCurrent?: boolean | undefined }[];
}

/** A second navigation beside a page, for example in Settings. */
export function SideNav({ label, items }: SideNavProps) {
  return (
    <nav aria-label={label} className={cx(styles.nav)}>
      {items.map((item) => (
        <a
          key={item.id}
          href={item.href}
          className={cx(styles.item, item.isCurrent && styles.current)}
          {...(item.isCurrent ? { 'aria-current': 'page' } : {})}
        >
          {item.label}
        </a>
      ))}
    </nav>
  );
}
