import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { given } from './given.ts';
import styles from './IconButton.module.css';
import type { IconType } from './icons.ts';

export interface IconButtonProps {
  icon: IconType;
  /** The accessible name; also shown as a tooltip. */
  label: string;
  onPress?: (() => void) | undefined;
  isDisabled?: boolean | undefined;
  /** For buttons that stay down, for example a panel that is open. */
  isPressed?: boolean | undefined;
  size?: 's' | 'm' | undefined;
  /** Keys shown in the tooltip. */
  keys?: readonly string[] | undefined;
  'aria-describedby'?: string | undefined;
}

/** A button that is only a glyph, with its name as tooltip. */
export function IconButton({
  icon,
  label,
  onPress,
  isDisabled = false,
  isPressed,
  size = 'm',
  keys,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className={cx(styles.button, styles[size], isPressed && styles.on)}
        aria-label={label}
        isDisabled={isDisabled}
        {...given({ onPress, 'aria-pressed': isPressed, 'aria-describedby': rest['aria-describedby'] })}
      >
        <Glyph icon={icon} />
      </AriaButton>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {keys ? <span className={cx(styles.keys)}>{keys.join(' ')}</span> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
