import IntlMessageFormat from 'intl-messageformat';
import actions from './en/actions.json';
import app from './en/app.json';
import calibration from './en/calibration.json';
import candidate from './en/candidate.json';
import candidates from './en/candidates.json';
import connect from './en/connect.json';
import errors from './en/errors.json';
import events from './en/events.json';
import exports from './en/exports.json';
import firstRun from './en/first-run.json';
import help from './en/help.json';
import interviews from './en/interviews.json';
import palette from './en/palette.json';
import panel from './en/panel.json';
import plan from './en/plan.json';
import position from './en/position.json';
import positions from './en/positions.json';
import privacy from './en/privacy.json';
import recording from './en/recording.json';
import recovery from './en/recovery.json';
import scorecard from './en/scorecard.json';
import settings from './en/settings.json';
import shortcuts from './en/shortcuts.json';
import transcript from './en/transcript.json';
import { type Language, locale, textLanguage } from './locale.ts';

/** All texts in English, by key. A key stands in one file only; a test watches that. */
export const english = {
  ...actions,
  ...app,
  ...calibration,
  ...candidate,
  ...candidates,
  ...connect,
  ...errors,
  ...events,
  ...exports,
  ...firstRun,
  ...help,
  ...interviews,
  ...panel,
  ...palette,
  ...plan,
  ...position,
  ...positions,
  ...recording,
  ...privacy,
  ...recovery,
  ...scorecard,
  ...settings,
  ...shortcuts,
  ...transcript,
} as const;

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number | boolean | null>>;

/** The texts of each language that is loaded. English is there from the start; others are read when they are chosen. */
const loaded: Partial<Record<Language, Readonly<Record<MessageKey, string>>>> = { en: english };

/** Reads the texts of the locale's language if they are not there yet. To be awaited before the first text is drawn. */
export async function loadTexts(): Promise<void> {
  if (textLanguage() === 'de') loaded.de ??= (await import('./de/index.ts')).german;
}

const compiled = new Map<string, IntlMessageFormat>();

function compile(key: MessageKey): IntlMessageFormat {
  const name = `${locale()} ${key}`;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  // Texts are plain: a `<` is a `<`, and no message can bring markup onto the page.
  const format = new IntlMessageFormat((loaded[textLanguage()] ?? english)[key], locale(), undefined, {
    ignoreTag: true,
  });
  compiled.set(name, format);
  return format;
}

/** The text of a key with its values filled in (ICU message syntax: plurals, selects, numbers). */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return String(compile(key).format(values));
}
