import { describe, expect, it } from 'vitest';
import {
  afterEnter,
  type Edit,
  skillsForTag,
  tagBeingWritten,
  toggleBold,
  toggleMark,
  withQuote,
  withTag,
} from '../../../../src-renderer/screens/interview/note-edits.ts';

/** A text with `[` and `]` around the selection, or `|` for the cursor. */
function read(text: string): Edit {
  const start = text.search(/[[|]/);
  const end = text.includes(']') ? text.indexOf(']') - 1 : start;
  return { body: text.replace(/[[\]|]/g, ''), start, end };
}

function write({ body, start, end }: Edit): string {
  if (start === end) return `${body.slice(0, start)}|${body.slice(start)}`;
  return `${body.slice(0, start)}[${body.slice(start, end)}]${body.slice(end)}`;
}

describe('edits of notes', () => {
  it.each([
    ['a [b] c', 'a **[b]** c'],
    ['a **[b]** c', 'a [b] c'],
    ['a |', 'a **|**'],
  ])('bold: %s', (before, after) => {
    expect(write(toggleBold(read(before)))).toBe(after);
  });

  it.each([
    ['one|', '- one|'],
    ['- one|', 'one|'],
    ['> one|', '- one|'],
    ['o[ne\ntw]o\nthree', '- o[ne\n- tw]o\nthree'],
    ['- o[ne\n- tw]o', 'o[ne\ntw]o'],
  ])('bullets: %s', (before, after) => {
    expect(write(toggleMark(read(before), '- '))).toBe(after);
  });

  it('quotes: a bullet becomes one', () => {
    expect(write(toggleMark(read('- one|'), '> '))).toBe('> one|');
  });

  it.each([
    ['- one|', '- one\n- |'],
    ['- one|two', '- one\n- |two'],
    ['- one\n- |', '- one\n|'],
    ['one|', null],
    ['> one|', null],
    ['- o[n]e', null],
  ])('Enter: %s', (before, after) => {
    const next = afterEnter(read(before));
    expect(next === null ? null : write(next)).toBe(after);
  });

  it.each([
    ['Fine #rel|', { from: 5, text: 'rel' }],
    ['#|', { from: 0, text: '' }],
    ['C#|', null],
    ['#rel |', null],
    ['#a\n#b|', { from: 3, text: 'b' }],
  ])('the tag in "%s"', (text, expected) => {
    expect(tagBeingWritten(read(text))).toEqual(expected);
  });

  it.each([
    ['', ['own', 'owner']],
    ['ow', ['own', 'owner']],
    ['Taking', ['own']],
    ['OWN', []],
    ['owner', []],
    ['prod', ['owner']],
    ['x', []],
  ])('the skills that #%s may mean', (text, expected) => {
    const skills = [
      { id: 'a', name: 'Taking ownership' },
      { id: 'b', name: 'Product owner' },
    ];
    const tags = new Map([
      ['a', 'own'],
      ['b', 'owner'],
    ]);
    expect(skillsForTag(skills, tags, text).map(({ tag }) => tag)).toEqual(expected);
  });

  it('puts a tag in place of what was written of it', () => {
    expect(write(withTag(read('Fine #rel| and so on'), 5, 9, 'reliability'))).toBe('Fine #reliability |and so on');
  });

  it('begins a quote on a line of its own, its tag behind the cursor', () => {
    expect(write(withQuote('', null))).toBe('> |');
    expect(write(withQuote('One', 'api'))).toBe('One\n> | #api');
  });
});
