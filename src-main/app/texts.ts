import german from '../../resources/messages/main.de.json' with { type: 'json' };
import english from '../../resources/messages/main.en.json' with { type: 'json' };
import type { Settings } from '../../src-preload/contract/settings.ts';
import germanActions from '../../src-renderer/messages/de/actions.json' with { type: 'json' };
import englishActions from '../../src-renderer/messages/en/actions.json' with { type: 'json' };

export type MainTexts = typeof english & {
  readonly language: 'en' | 'de';
  /** For times beside these words: the system's where it speaks their language, so that no line mixes two. */
  readonly locale: string;
  /** Names of the registry's actions, as the page has them. */
  readonly actions: typeof englishActions;
};

/** Where the system speaks another language; as in `src-renderer/messages/locale.ts`. */
const regions = { en: 'en-GB', de: 'de-DE' } as const;

/** What the main process says (menu, dialogs, notifications, pages of the browser), in the chosen or the system's language. */
export function mainTexts(chosen: Settings['language'], systemLocale: string): MainTexts {
  const ofSystem = systemLocale.split(/[-_]/)[0]?.toLowerCase();
  const language = (chosen === 'system' ? ofSystem : chosen) === 'de' ? 'de' : 'en';
  const locale = ofSystem === language ? systemLocale.replaceAll('_', '-') : regions[language];
  return language === 'de'
    ? { ...german, actions: germanActions, language, locale }
    : { ...english, actions: englishActions, language, locale };
}
