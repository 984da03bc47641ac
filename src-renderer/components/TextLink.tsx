import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import { OpenOutsideIcon } from './icons.ts';
import styles from './TextLink.module.css';

export interface TextLinkProps {
  /** A place in the app, for example `#/settings`; or `onPress`. */
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  /** Leaves the app: shows an arrow. */
  isExternal?: boolean | undefined;
  /** In the colour of the text around it, for a line of facts. */
  isQuiet?: boolean | undefined;
  children: ReactNode;
}

/** A link in text, a row or a line of facts. For an action use a Button of the variant `link`. */
export function TextLink({ href, onPress, isExternal = false, isQuiet = false, children }: TextLinkProps) {
  return (
    <Link className={cx(styles.link, isQuiet && styles.quiet)} {...given({ href, onPress })}>
      {children}
      {isExternal ? <Glyph icon={OpenOutsideIcon} size={14} className={cx(styles.arrow)} /> : null}
    </Link>
  );
}
