/** One way to look at every screen. */
export type Variant = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Electron's zoom factor. */
  readonly zoom: number;
  readonly settings: {
    readonly theme: 'light' | 'dark';
    readonly density: 'comfortable' | 'compact';
    readonly language: 'en' | 'de';
  };
};

const usual: Variant = {
  name: 'light',
  width: 1280,
  height: 800,
  zoom: 1,
  settings: { theme: 'light', density: 'comfortable', language: 'en' },
};

export const variants: readonly Variant[] = [
  usual,
  { ...usual, name: 'dark', settings: { ...usual.settings, theme: 'dark' } },
  { ...usual, name: 'compact', settings: { ...usual.settings, density: 'compact' } },
  { ...usual, name: 'wide-1440', width: 1440, height: 900 },
  { ...usual, name: 'narrow-900', width: 900, height: 600 },
  { ...usual, name: 'zoom-200', width: 1440, height: 900, zoom: 2 },
  { ...usual, name: 'german', settings: { ...usual.settings, language: 'de' } },
  {
    ...usual,
    name: 'german-narrow-dark',
    width: 900,
    height: 600,
    settings: { theme: 'dark', density: 'comfortable', language: 'de' },
  },
];
