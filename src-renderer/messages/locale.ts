/** Languages that have texts. The first is the one for everybody else. */
const languages = ['en'] as const;

let current = 'en-GB';

/**
 * Takes the system's locale where its language has texts (so dates and numbers follow the region); otherwise English
 * with day before month, so that one sentence never mixes two languages.
 */
export function setLocale(systemLocale: string): void {
  const language = systemLocale.split(/[-_]/)[0]?.toLowerCase();
  if (!languages.some((known) => known === language)) {
    current = 'en-GB';
    return;
  }
  try {
    current = new Intl.Locale(systemLocale.replaceAll('_', '-')).toString();
  } catch {
    current = 'en-GB';
  }
}

/** The locale for texts, dates and numbers, for example `en-US`. */
export function locale(): string {
  return current;
}

/** The language of the texts, for `<html lang>`. */
export function textLanguage(): string {
  return current.split('-')[0] ?? 'en';
}
