import { type ReactNode, useContext } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
  OverlayTriggerStateContext,
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
      {/* The popover itself is the dialog, so that react-aria's hidden buttons to dismiss it stand inside. */}
      <AriaPopover
        aria-label={label}
        className={cx(floating.popover, styles.popover)}
        placement={placement}
        offset={6}
        style={{ width }}
      >
        <Content>{children}</Content>
      </AriaPopover>
    </DialogTrigger>
  );
}

function Content({ children }: Pick<PopoverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  return (
    <div className={cx(styles.content)}>
      {typeof children === 'function' ? children(() => state?.close()) : children}
    </div>
  );
}
