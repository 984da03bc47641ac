import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { afterEach, describe, expect, test } from 'vitest';
import { errorCodes } from '../../../../src-preload/contract/errors.ts';
import { german } from '../../../../src-renderer/messages/de/index.ts';
import { errorText } from '../../../../src-renderer/messages/error-text.ts';
import { english, loadTexts, type MessageKey, t } from '../../../../src-renderer/messages/index.ts';
import { setLocale } from '../../../../src-renderer/messages/locale.ts';

const folder = new URL('../../../../src-renderer/messages/en/', import.meta.url);
const files = readdirSync(folder).map((name) => ({
  name,
  texts: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>,
}));

describe('messages', () => {
  test('every file is merged, and no key stands in two files', () => {
    const keys = files.flatMap(({ texts }) => Object.keys(texts));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(new Set(Object.keys(english))).toEqual(new Set(keys));
  });

  test.each(files)('$name: keys begin with their subject', ({ name, texts }) => {
    const subject = parse(name).name.replace(/^errors$/, 'error');
    // `connect.json` also holds what both the wizard and the settings say; its subject is still `connect`.
    expect(Object.keys(texts).filter((key) => !key.startsWith(`${subject}.`))).toEqual([]);
  });

  test('every text is well formed and calm, and none is empty', () => {
    for (const [key, text] of Object.entries(english)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/!|oops/i);
      // The keys come from the merged object itself.
      expect(() => t(key as keyof typeof english, allValues), key).not.toThrow();
    }
  });
});

describe('German', () => {
  const entries = Object.entries(german) as [MessageKey, string][]; // typed by its own declaration

  test('has every key of English and no other', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  test('every text is well formed, calm, and uses the same values as the English one', () => {
    for (const [key, text] of entries) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/!|hoppla/i);
      expect(valuesOf(text, 'de'), key).toEqual(valuesOf(english[key], 'en'));
    }
  });

  test('sentences are translated: next to nothing reads the same in both languages', () => {
    const same = entries.filter(([key, text]) => text === english[key] && /[a-z]+ [a-z]+ [a-z]+/i.test(text));
    expect(same.map(([key]) => key)).toEqual([]);
  });

  afterEach(() => setLocale('en-GB'));
  test('is what is said once it is chosen and loaded', async () => {
    setLocale('en-GB', 'de');
    await loadTexts();
    expect(t('app.positions')).toBe(german['app.positions']);
    expect(t('app.positions')).not.toBe(english['app.positions']);
  });
});

/** The names of a text's values, sorted. */
function valuesOf(text: string, language: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: number; value?: unknown };
      // 0 is plain text and 7 a `#`; every other element names a value.
      if (type !== undefined && type !== 0 && type !== 7 && typeof value === 'string') names.add(value);
      for (const inner of Object.values(node)) if (typeof inner === 'object') walk(inner);
    }
  };
  walk(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

/** Any name a text may use; numbers satisfy plurals and selects alike. */
const allValues = new Proxy<Record<string, number>>(
  {},
  {
    get: () => 2,
    has: () => true,
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 2 }),
  },
);

describe('errors', () => {
  test.each(Object.entries(errorCodes))('%s has a sentence and a next step', (code, kind) => {
    const text = errorText({ kind, code: code as keyof typeof errorCodes, params: {} });
    for (const sentence of [text.message, text.next]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined|\(none\)|: none/);
    }
  });

  test('no sentence is there for a code that does not exist', () => {
    const codes = Object.keys(english)
      .filter((key) => key.startsWith('error.'))
      .map((key) => key.slice('error.'.length).replace(/\.next$/, ''));
    expect(codes.filter((code) => !(code in errorCodes))).toEqual([]);
  });

  test('values are filled in, the code is handed on with its reference', () => {
    const text = errorText({
      kind: 'rejected',
      code: 'lever.forbidden',
      params: { scope: 'files:write' },
      reference: 'ab12cd34',
    });
    expect(text.message).toContain('the permission files:write is missing');
    expect(text.code).toBe('lever.forbidden, reference ab12cd34');
  });
});
