import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../../src-main/outbox/split-text.ts';

describe('splitText', () => {
  it('cuts after a paragraph, then a line, then a word', () => {
    expect(splitText('one two\n\nthree four five', 12)).toEqual(['one two', 'three four', 'five']);
    expect(splitText('short', 12)).toEqual(['short']);
  });

  it('loses no word, keeps to its length, and cuts no character in two', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), (parts, longest) => {
        const text = parts.join(' ');
        const pieces = splitText(text, longest);
        expect(pieces.every((piece) => piece.length <= longest && piece.isWellFormed() === text.isWellFormed())).toBe(
          true,
        );
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
