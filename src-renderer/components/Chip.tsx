import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Chip.module.css';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';
import { CloseIcon, type IconType } from './icons.ts';

export interface ChipProps {
  icon?: IconType | undefined;
  tone?: 'neutral' | 'accent' | undefined;
  children: ReactNode;
  /** Makes it removable; `removeLabel` names the cross. */
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
}

/** A small thing that was attached: a skill on a highlight, a filter. */
export function Chip({ icon, tone = 'neutral', children, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={cx(styles.chip, tone === 'accent' && styles.accent)}>
      {icon ? <Glyph icon={icon} size={14} /> : null}
      <span className={cx(styles.words)}>{children}</span>
      {onRemove !== undefined && removeLabel !== undefined ? (
        <Button className={cx(styles.remove)} aria-label={removeLabel} onPress={onRemove}>
          <Glyph icon={CloseIcon} size={12} />
        </Button>
      ) : null}
    </span>
  );
}
