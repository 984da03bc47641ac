import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mainTexts } from '../../../../src-main/app/texts.ts';

/** All keys of a text file, with the way to each. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

it('German has every text of English and no other', () => {
  const read = (language: string) =>
    JSON.parse(readFileSync(new URL(`../../../../resources/messages/main.${language}.json`, import.meta.url), 'utf8'));
  expect(keysOf(read('de')).sort()).toEqual(keysOf(read('en')).sort());
});

it.each([
  ['system', 'de-AT', 'de', 'de-AT'],
  ['system', 'en_US', 'en', 'en-US'],
  ['system', 'fr', 'en', 'en-GB'],
  ['de', 'en-US', 'de', 'de-DE'],
  ['en', 'de-DE', 'en', 'en-GB'],
] as const)('%s on a system in %s speaks %s, with times of %s', (chosen, system, language, locale) => {
  expect(mainTexts(chosen, system)).toMatchObject({ language, locale });
});
