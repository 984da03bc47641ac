import { cx } from './cx.ts';
import { Highlighted } from './Highlighted.tsx';
import styles from './Name.module.css';

export interface NameProps {
  children: string;
  /** Words of a search to mark. */
  highlight?: string | undefined;
}

/** A name in any script and of any length: isolated from the text around it, cut with an ellipsis, whole in the title. */
export function Name({ children, highlight }: NameProps) {
  return (
    <bdi className={cx(styles.name)} title={children}>
      {highlight === undefined ? children : <Highlighted text={children} query={highlight} />}
    </bdi>
  );
}
