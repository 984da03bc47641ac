import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Dialog,
  DialogTrigger,
} from 'react-aria-components';
import { cx } from './cx.ts';
import floating from './floating.module.css';
import { given } from './given.ts';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** A Button or IconButton; it opens the popover by itself, without an onPress. */
  trigger: ReactNode;
  /** The accessible name of what opens. */
  label: string;
  /** A function is given `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  placement?: AriaPopoverProps['placement'] | undefined;
  /** In px; 320 by default. */
  width?: number | undefined;
}

/** A panel beside its button, for settings and choices that need no dialog. Escape and a press outside close it. */
export function Popover({
  trigger,
  label,
  children,
  isOpen,
  onOpenChange,
  placement = 'bottom end',
  width = 320,
}: PopoverProps) {
  return (
    <DialogTrigger {...given({ isOpen, onOpenChange })}>
      {trigger}
      <AriaPopover className={cx(floating.popover, styles.popover)} placement={placement} offset={6} style={{ width }}>
        <Dialog aria-label={label} className={cx(styles.dialog)}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
