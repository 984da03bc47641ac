import german from '../../resources/messages/main.de.json' with { type: 'json' };
import english from '../../resources/messages/main.en.json' with { type: 'json' };
import type { Settings } from '../../src-preload/contract/settings.ts';
import germanActions from '../../src-renderer/messages/de/actions.json' with { type: 'json' };
import englishActions from '../../src-renderer/messages/en/actions.json' with { type: 'json' };

export type MainTexts = typeof english & {
  readonly language: 'en' | 'de';
  /** Names of the registry's actions, as the page has them. */
  readonly actions: typeof englishActions;
};

/** What the main process says (menu, dialogs, notifications, pages of the browser), in the chosen or the system's language. */
export function mainTexts(chosen: Settings['language'], systemLocale: string): MainTexts {
  const language = chosen === 'system' ? systemLocale.split(/[-_]/)[0]?.toLowerCase() : chosen;
  return language === 'de'
    ? { ...german, actions: germanActions, language: 'de' }
    : { ...english, actions: englishActions, language: 'en' };
}
