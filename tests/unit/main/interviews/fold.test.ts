import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from '../../../../src-main/interviews/fold.ts';

describe('fold', () => {
  it.each([
    ['Zoë Nørgaard', 'zoe norgaard'],
    ['ŁUKASZ ŻAK', 'lukasz zak'],
    ['Straße', 'strasse'],
    ['Đorđe Þór', 'dorde thor'],
    ['Æther Œuvre', 'aether oeuvre'],
    ['Işıl İpek', 'isil ipek'],
    ['Siobhán O’Connor', 'siobhan oconnor'],
    ["O'Connor", 'oconnor'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['  a \t b\n', 'a b'],
    ['Jean\u00ADLuc\u200F', 'jeanluc'],
    ['محمّد', 'محمد'],
    ['Dvořáková', 'dvorakova'],
    ['Dvor\u030Ca\u0301kova\u0301', 'dvorakova'],
    ['', ''],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps other scripts', () => {
    expect(fold('王小明')).toBe('王小明');
    expect(fold('Ольга')).toBe('ольга');
  });

  it('changes nothing the second time, and gives what a search for a part can find', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('treats plain text as it treats all other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(`${text} ø`)).toBe(`${fold(text)} o`.trim());
      }),
    );
  });

  it('cuts words at everything that is no letter or digit', () => {
    expect(words('Jean-Luc (Dr.) O’Connor, 2nd')).toEqual(['jean', 'luc', 'dr', 'oconnor', '2nd']);
  });
});
