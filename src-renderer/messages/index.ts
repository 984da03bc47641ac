import IntlMessageFormat from 'intl-messageformat';
import actions from './en/actions.json';
import app from './en/app.json';
import candidates from './en/candidates.json';
import connect from './en/connect.json';
import errors from './en/errors.json';
import events from './en/events.json';
import exports from './en/exports.json';
import interviews from './en/interviews.json';
import palette from './en/palette.json';
import plan from './en/plan.json';
import position from './en/position.json';
import positions from './en/positions.json';
import recovery from './en/recovery.json';
import scorecard from './en/scorecard.json';
import settings from './en/settings.json';
import shortcuts from './en/shortcuts.json';
import transcript from './en/transcript.json';
import { locale } from './locale.ts';

/** All texts in English, by key. A key stands in one file only; a test watches that. */
export const english = {
  ...actions,
  ...app,
  ...candidates,
  ...connect,
  ...errors,
  ...events,
  ...exports,
  ...interviews,
  ...palette,
  ...plan,
  ...position,
  ...positions,
  ...recovery,
  ...scorecard,
  ...settings,
  ...shortcuts,
  ...transcript,
} as const;

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number | boolean | null>>;

const compiled = new Map<string, IntlMessageFormat>();

function compile(key: MessageKey): IntlMessageFormat {
  const name = `${locale()} ${key}`;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  // Texts are plain: a `<` is a `<`, and no message can bring markup onto the page.
  const format = new IntlMessageFormat(english[key], locale(), undefined, { ignoreTag: true });
  compiled.set(name, format);
  return format;
}

/** The text of a key with its values filled in (ICU message syntax: plurals, selects, numbers). */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return String(compile(key).format(values));
}
