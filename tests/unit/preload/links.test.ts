import { expect, test } from 'vitest';
import { hashOfText } from '../../../src-main/app/links.ts';
import { linkAmong } from '../../../src-preload/contract/link-scheme.ts';
import { linkTo, parseLink } from '../../../src-preload/contract/links.ts';

const id = 'd752dd43-5502-496d-9bac-bbbdf6db6b9f';

test.each(['interview', 'position', 'candidate'] as const)('a link to a %s is read as it was written', (kind) => {
  expect(parseLink(linkTo(kind, id))).toEqual({ kind, id });
  // As a browser may hand it over.
  expect(parseLink(`RUBRIC://${kind}/${id}/`)).toEqual({ kind, id });
});

test.each([
  '',
  'rubric:',
  'rubric://',
  'rubric://interview',
  'rubric://interview/',
  `rubric:interview/${id}`,
  `rubric://export/${id}`,
  `rubric://interview/${id}/score`,
  `rubric://interview/${id}?go=1`,
  `rubric://interview/${id}#x`,
  `rubric://me@interview/${id}`,
  `rubric://interview:80/${id}`,
  'rubric://interview/../../etc/passwd',
  'rubric://interview/%2e%2e',
  `rubric://interview/${'a'.repeat(129)}`,
  `https://interview/${id}`,
  `rubric://interview/${id}\n--no-sandbox`,
])('%j is no link', (text) => {
  expect(parseLink(text)).toBeNull();
});

test('a link leads to its thing, or to a screen that says what is missing', () => {
  expect(hashOfText(linkTo('interview', id), () => true)).toBe(`#/interviews/${id}`);
  expect(hashOfText(linkTo('candidate', id), () => true)).toBe(`#/candidates/${id}`);
  expect(hashOfText(linkTo('position', id), () => false)).toBe('#/not-found/position');
  expect(hashOfText('rubric://nonsense', () => true)).toBe('#/not-found/link');
});

test('of a command line the link is taken, whatever stands around it', () => {
  expect(linkAmong(['/opt/rubric', '--no-sandbox', linkTo('position', id)])).toBe(linkTo('position', id));
  expect(linkAmong(['/opt/rubric', '.'])).toBeNull();
});
