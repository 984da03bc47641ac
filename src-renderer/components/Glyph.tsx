import type { IconType } from './icons.ts';

export interface GlyphProps {
  icon: IconType;
  /** Edge in px; 16 by default. */
  size?: 12 | 14 | 16 | 24 | undefined;
  className?: string | undefined;
}

/** An icon in the app's stroke. Decoration: the word beside it carries the meaning. */
export function Glyph({ icon: Icon, size = 16, className }: GlyphProps) {
  return (
    <Icon
      size={size}
      strokeWidth={1.5}
      absoluteStrokeWidth
      className={className}
      aria-hidden
      focusable="false"
      style={{ flex: 'none' }}
    />
  );
}
