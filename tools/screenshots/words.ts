import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../electron-launch.ts';

/** Says an English text of the message files in the language on screen; `{name}` in it is filled in. */
export type Say = (english: string, values?: Readonly<Record<string, string>>) => string;

type Messages = Readonly<Record<string, string>>;

function messages(language: 'en' | 'de'): Messages {
  const folder = join(projectRoot, 'src-renderer/messages', language);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Messages); // a file of texts
  return Object.assign({}, ...files);
}

/** A text that is in no message file is an error: the label has changed. */
export function sayIn(language: 'en' | 'de'): Say {
  const english = messages('en');
  const spoken = messages(language);
  const keyOf = new Map(Object.entries(english).map(([key, text]) => [text, key]));
  return (text, values = {}) => {
    const found = spoken[keyOf.get(text) ?? ''];
    if (found === undefined) throw new Error(`no message says “${text}”`);
    return found.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
}
