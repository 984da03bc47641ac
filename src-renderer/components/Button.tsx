import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import type { IconType } from './icons.ts';
import { KeyCap } from './KeyCap.tsx';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'link' | 'danger';

export interface ButtonProps {
  variant: ButtonVariant;
  /** s 24 px, m 28 px (the default), l 32 px (dialogs). */
  size?: 's' | 'm' | 'l' | undefined;
  icon?: IconType | undefined;
  /** An icon after the words, for example an arrow that leaves the app. */
  trailingIcon?: IconType | undefined;
  /** Keys printed on the button, for example `['Ctrl', 'Enter']`. Not part of the accessible name. */
  keys?: readonly string[] | undefined;
  /** Shows a spinner over the words and refuses presses; the width does not change. */
  isPending?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Not needed inside a trigger (Popover), which presses for itself. */
  onPress?: (() => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Fills the width it is given. */
  isWide?: boolean | undefined;
  /** Puts the words of a quiet button on the edge of the page instead of its padding. */
  flush?: 'start' | 'end' | undefined;
  autoFocus?: boolean | undefined;
  /** Only where the visible words are not enough; otherwise the children are the name. */
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  children: ReactNode;
}

/** A button. One `primary` a screen; all else is plain, quiet, a link, or danger for what cannot be taken back. */
export function Button(props: ButtonProps) {
  const { variant, size = 'm', icon, trailingIcon, keys, isPending = false, isDisabled = false, isWide, flush } = props;
  return (
    <AriaButton
      className={cx(
        styles.button,
        styles[variant],
        styles[size],
        isWide && styles.wide,
        flush === 'start' && styles.flushStart,
        flush === 'end' && styles.flushEnd,
        isPending && styles.busy,
      )}
      // Not react-aria's `isPending`: that announces the button by its id, and where the button went with its dialog
      // an image without a name stays behind for screen readers.
      isDisabled={isDisabled}
      type={isPending ? 'button' : (props.type ?? 'button')}
      {...given({
        'aria-disabled': isPending ? 'true' : undefined,
        onPress: isPending ? undefined : props.onPress,
        autoFocus: props.autoFocus,
        'aria-label': props['aria-label'],
        'aria-describedby': props['aria-describedby'],
      })}
    >
      <span className={cx(styles.inner)}>
        {icon ? <Glyph icon={icon} /> : null}
        <span>{props.children}</span>
        {trailingIcon ? <Glyph icon={trailingIcon} size={14} /> : null}
        {keys ? <KeyCap keys={keys} /> : null}
      </span>
      {isPending ? (
        <span className={cx(styles.pending)}>
          <Spinner />
        </span>
      ) : null}
    </AriaButton>
  );
}
