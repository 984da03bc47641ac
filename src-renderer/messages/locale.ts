/** Languages that have texts, with the region of each for those whose system speaks another one. */
const regions = { en: 'en-GB', de: 'de-DE' } as const;

export type Language = keyof typeof regions;

/** The language for everybody whose own has no texts. */
const fallback: Language = 'en';

let current: string = regions[fallback];

function languageOf(locale: string): Language | null {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(regions, language) ? (language as Language) : null; // it is one of the keys
}

/**
 * Takes the system's locale where its language has texts and is the chosen one (so dates and numbers follow the region);
 * otherwise a region of the chosen language, so that one sentence never mixes two languages.
 */
export function setLocale(systemLocale: string, chosen: Language | 'system' = 'system'): void {
  const ofSystem = languageOf(systemLocale);
  const language = chosen === 'system' ? (ofSystem ?? fallback) : chosen;
  current = regions[language];
  if (ofSystem !== language) return;
  try {
    current = new Intl.Locale(systemLocale.replaceAll('_', '-')).toString();
  } catch {
    // A malformed name of the language: its usual region is right enough.
  }
}

/** The locale for texts, dates and numbers, for example `en-US`. */
export function locale(): string {
  return current;
}

/** The language of the texts, for `<html lang>`. */
export function textLanguage(): Language {
  return languageOf(current) ?? fallback;
}
