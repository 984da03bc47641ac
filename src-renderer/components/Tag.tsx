import { cx } from './cx.ts';
import styles from './Tag.module.css';

export interface TagProps {
  children: string;
}

/** A fixed property in a frame, for example "Must-have". */
export function Tag({ children }: TagProps) {
  return <span className={cx(styles.tag)}>{children}</span>;
}
