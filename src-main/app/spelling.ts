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

/** Checks spelling in the locale. macOS finds the language of what is written by itself. */
export function checkSpelling(session: Session, locale: string, isMac: boolean): void {
  if (isMac) return;
  const language = spellingLanguage(locale, session.availableSpellCheckerLanguages);
  if (language !== null) session.setSpellCheckerLanguages([language]);
}
