import german from '../../resources/messages/main.de.json' with { type: 'json' };
import english from '../../resources/messages/main.en.json' with { type: 'json' };
import type { Settings } from '../../src-preload/contract/settings.ts';

export type MainTexts = typeof english & { readonly language: string };

/** What the main process says (menu, dialogs, notifications, pages of the browser), in the chosen or the system's language. */
export function mainTexts(chosen: Settings['language'], systemLocale: string): MainTexts {
  const language = chosen === 'system' ? systemLocale.split(/[-_]/)[0]?.toLowerCase() : chosen;
  return language === 'de' ? { ...german, language: 'de' } : { ...english, language: 'en' };
}
