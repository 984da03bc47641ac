/** One way to look at a screen. */
export type Variant = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Electron's zoom factor. */
  readonly zoom: number;
  /** What the person asked the system for. */
  readonly wish?: 'more-contrast' | 'forced-colours';
  readonly settings: {
    readonly theme: 'light' | 'dark';
    readonly density: 'comfortable' | 'compact';
    readonly language: Language;
  };
};

/** What everything starts from, and what is worked in between the pictures. */
export const usual: Variant = {
  name: 'light',
  width: 1280,
  height: 800,
  zoom: 1,
  settings: { theme: 'light', density: 'comfortable', language: 'en' },
};

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The usual one in another language: what opens over a screen does not outlive a change of it. */
export function inLanguage(language: Language): Variant {
  return { ...usual, settings: { ...usual.settings, language } };
}

const dark: Variant = { ...usual, name: 'dark', settings: { ...usual.settings, theme: 'dark' } };
const narrow: Variant = { ...usual, name: 'narrow-900', width: 900, height: 600 };
const zoomed: Variant = { ...usual, name: 'zoom-200', width: 1440, height: 900, zoom: 2 };
const german: Variant = { ...usual, name: 'german', settings: { ...usual.settings, language: 'de' } };
const germanNarrowDark: Variant = {
  ...narrow,
  name: 'german-narrow-dark',
  settings: { theme: 'dark', density: 'comfortable', language: 'de' },
};

/** Screens are taken in all of them. */
export const variants: readonly Variant[] = [
  usual,
  dark,
  { ...usual, name: 'compact', settings: { ...usual.settings, density: 'compact' } },
  { ...usual, name: 'wide-1440', width: 1440, height: 900 },
  narrow,
  zoomed,
  german,
  germanNarrowDark,
  { ...usual, name: 'more-contrast', wish: 'more-contrast' },
  { ...dark, name: 'more-contrast-dark', wish: 'more-contrast' },
  { ...usual, name: 'forced-colours', wish: 'forced-colours' },
];

/** Dialogs, menus and what else opens over a screen. */
export const openedVariants: readonly Variant[] = [usual, dark, narrow, zoomed, german, germanNarrowDark];

/** The states of a list: loading, failed, empty, nothing matches. */
export const stateVariants: readonly Variant[] = [usual, dark, germanNarrowDark];
