import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAllWords, splitAtHits } from '../../../../src-renderer/components/split-at-hits.ts';

/** The parts with hits in brackets, to read at a glance. */
function shown(text: string, query: string): string {
  return splitAtHits(text, query)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');
}

describe('splitAtHits', () => {
  it.each([
    ['Zoë Nørgaard', 'no', 'Zoë [Nø]rgaard'],
    ['Zoë Nørgaard', 'zoe nor', '[Zoë] [Nør]gaard'],
    ['Eleanor Nogueira', 'NO', 'Elea[no]r [No]gueira'],
    ['Łukasz Dąbrowski', 'lukasz dab', '[Łukasz] [Dąb]rowski'],
    ['Đorđe Petrović', 'dorde', '[Đorđe] Petrović'],
    ['Anna Groß', 'gros', 'Anna [Groß]'],
    ['Anna Gross', 'groß', 'Anna [Gross]'],
    ['Æsir Bjørk', 'aes', '[Æs]ir Bjørk'],
    ['Kateřina Dvořáková', 'dvorakova', 'Kateřina [Dvořáková]'],
    ['王小明', '小', '王[小]明'],
    ['محمد الأحمد', 'الاحمد', 'محمد [الأحمد]'],
    ['İpek Işık', 'ipek', '[İpek] Işık'],
    ['Ｆｕｌｌ width', 'full', '[Ｆｕｌｌ] width'],
  ])('marks in %s what %s finds', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('keeps a mark of its own with the letter before it', () => {
    expect(shown('Zoe\u0308 Nordgaard', 'zoe')).toBe('[Zoe\u0308] Nordgaard');
  });

  it('does not cut a letter outside of the basic plane', () => {
    expect(shown('a𝒵b', 'z')).toBe('a[𝒵]b');
  });

  it('marks overlapping words once', () => {
    expect(shown('banana', 'ban anana')).toBe('[banana]');
  });

  it.each(['', '   ', '\u0301'])('finds nothing for a query without letters (%j)', (query) => {
    expect(splitAtHits('Zoë', query)).toEqual([{ text: 'Zoë', isHit: false, start: 0 }]);
  });

  it('gives no parts for an empty text', () => {
    expect(splitAtHits('', 'a')).toEqual([]);
  });

  it('loses nothing of any text, whatever is searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3 }), (text, query) => {
        const parts = splitAtHits(text, query);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text === text.slice(part.start, part.start + part.text.length))).toBe(true);
      }),
    );
  });

  it('finds any stretch of letters of the text itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøłßđéü]{1,20}$/u), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const hit = splitAtHits(text, text.slice(start, end)).some((part) => part.isHit);
        expect(hit).toBe(true);
      }),
    );
  });
});

describe('hasAllWords', () => {
  it.each([
    ['Zoë Nørgaard zoe@mail.example', 'zoe nor', true],
    ['Zoë Nørgaard zoe@mail.example', 'zoe mark', false],
    ['Anna Groß', 'GROSS', true],
    ['王小明', '小', true],
    ['Anna Gross', ' ', true],
  ])('of %s and %s says %s', (text, query, expected) => {
    expect(hasAllWords(text, query)).toBe(expected);
  });
});
