import { useEffect, useState } from 'react';
import { loadTexts } from '../../messages/index.ts';
import { type Language, locale, setLocale, textLanguage } from '../../messages/locale.ts';

/**
 * Brings the texts of the chosen language and gives the locale that everything is drawn in; null until they are there.
 * English needs no wait: it is drawn in the same pass.
 */
export function useLanguage(systemLocale: string | null, chosen: Language | 'system' = 'system'): string | null {
  const [ready, setReady] = useState<string | null>(null);
  if (systemLocale !== null) setLocale(systemLocale, chosen);
  const wanted = systemLocale === null ? null : locale();
  useEffect(() => {
    if (wanted === null) return;
    document.documentElement.lang = textLanguage();
    let isWanted = true;
    // Texts that cannot be read leave the English ones.
    const show = () => isWanted && setReady(wanted);
    loadTexts().then(show, show);
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return wanted !== null && (textLanguage() === 'en' || ready === wanted) ? wanted : null;
}
