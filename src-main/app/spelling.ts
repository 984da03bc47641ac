import type { Session } from 'electron';

/**
 * The dictionary for a locale among those that there are: the same region, else the same language, else none, which leaves what
 * the system uses.
 */
export function spellingLanguage(locale: string, available: readonly string[]): string | null {
  const wanted = locale.replaceAll('_', '-').toLowerCase();
  const language = wanted.split('-')[0] ?? '';
  return (
    available.find((one) => one.toLowerCase() === wanted) ??
    available.find((one) => one.toLowerCase() === language) ??
    available.find((one) => one.toLowerCase().startsWith(`${language}-`)) ??
    null
  );
}

/**
 * Checks spelling in these locales: the system's, and that of the words on screen where another language was chosen. macOS finds
 * the language of what is written by itself.
 */
export function checkSpelling(
  session: Pick<Session, 'availableSpellCheckerLanguages' | 'setSpellCheckerLanguages'>,
  locales: readonly string[],
  isMac: boolean,
): void {
  if (isMac) return;
  const known = locales.flatMap((locale) => spellingLanguage(locale, session.availableSpellCheckerLanguages) ?? []);
  if (known.length > 0) session.setSpellCheckerLanguages([...new Set(known)]);
}
