import { cx } from './cx.ts';
import styles from './KeyCap.module.css';

export interface KeyCapProps {
  /** The keys of one shortcut, for example `['Ctrl', 'K']`. */
  keys: readonly string[];
}

/** The keys of a shortcut, printed where the action is. Hidden from the accessible name of what it stands in. */
export function KeyCap({ keys }: KeyCapProps) {
  return (
    <span className={cx(styles.keys)} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
