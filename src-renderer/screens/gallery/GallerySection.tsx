import type { ReactNode } from 'react';
import styles from './GallerySection.module.css';

/** One part of the gallery under its heading; wide ones take the whole row. */
export function GallerySection({
  title,
  isWide = false,
  children,
}: {
  title: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className={isWide ? styles.wide : styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** Things beside each other. */
export function Line({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}
