import type { TextStyle } from './lay-out.ts';

/** Points. The screens' 4 px grid at 96 px to the inch: 1 px is 0.75 pt. */
export const px = 0.75;

export const colours = {
  ink: '#1B1A18',
  ink2: '#55524B',
  ink3: '#6C685F',
  line: '#E7E5E0',
  lineStrong: '#D3D0C8',
  accent: '#0F6B5C',
  accentInk: '#0B5A4D',
  empty: '#E0DDD6',
  /** Index 1 to 5; the order is told by length first, colour only repeats it. */
  ratings: ['#E0DDD6', '#D38029', '#A27C47', '#666C59', '#1C5A50', '#003E38'],
} as const;

function style(size: number, leading: number, weight: TextStyle['weight'], colour: string): TextStyle {
  return { size: size * px, leading: leading * px, weight, colour };
}

/** The type scale, in the screens' pixels: 28, 24, 18, 15, 14, 13, 12, 11. */
export const styles = {
  title: style(28, 36, 'strong', colours.ink),
  longTitle: style(18, 25, 'strong', colours.ink),
  subtitle: style(15, 22, 'regular', colours.ink2),
  decision: style(24, 32, 'strong', colours.accentInk),
  section: style(18, 26, 'strong', colours.ink),
  heading: style(13, 20, 'strong', colours.ink),
  rating: style(15, 20, 'strong', colours.ink),
  reading: style(14, 22, 'regular', colours.ink),
  body: style(13, 20, 'regular', colours.ink),
  fact: style(13, 20, 'regular', colours.ink),
  small: style(12, 18, 'regular', colours.ink2),
  caption: style(11, 16, 'regular', colours.ink3),
  captionStrong: style(11, 16, 'strong', colours.ink3),
} as const satisfies Record<string, TextStyle>;

export const pageSizes = { A4: [595.28, 841.89], Letter: [612, 792] } as const;

export const margins = { side: 60 * px, top: 52 * px, bottom: 84 * px, footer: 61 * px } as const;
