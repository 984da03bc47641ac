import { cx } from './cx.ts';
import styles from './Tile.module.css';

export interface TileProps {
  /** One letter, or two. */
  letter: string;
  size?: 32 | 40 | undefined;
}

/** A letter on a tile, where another app would show a logo. Decoration. */
export function Tile({ letter, size = 32 }: TileProps) {
  return (
    <span className={cx(styles.tile, size === 40 && styles.large)} aria-hidden="true">
      {letter}
    </span>
  );
}
