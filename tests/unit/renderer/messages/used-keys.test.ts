import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../../../src-renderer/messages/index.ts';

const root = new URL('../../../../src-renderer/', import.meta.url);
const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, root), 'utf8'))
  .join('\n');

/** Keys as they stand in the code, and those with a part that is only known when it runs, for example `actions.${id}`. */
const whole = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key));
const made = [...code.matchAll(/`([a-z-]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, text = '']) => {
  const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('.+')}$`);
});

test('every text is shown somewhere', () => {
  const unused = Object.keys(english).filter((key) => !whole.has(key) && !made.some((pattern) => pattern.test(key)));
  // Those of errors go by the codes of the contract.
  expect(unused.filter((key) => !key.startsWith('error.'))).toEqual([]);
});
