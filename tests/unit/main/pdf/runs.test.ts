import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../../src-main/pdf/break-lines.ts';
import { openFonts } from '../../../../src-main/pdf/font-set.ts';
import { type Line, layOut, layOutLine, type TextStyle, type Typesetter } from '../../../../src-main/pdf/lay-out.ts';
import { clustersOf, inVisualOrder, runsOf, shapedText } from '../../../../src-main/pdf/runs.ts';
import { readFonts } from '../../../integration/pdf/fonts.ts';

const fonts = openFonts(readFonts());

function runs(
  text: string,
): readonly { readonly text: string; readonly family: string | undefined; readonly level: number }[] {
  return runsOf(clustersOf(text, 'regular', fonts).clusters).map((run) => ({
    text: run.text,
    family: run.face?.family,
    level: run.level,
  }));
}

function visual(text: string): readonly string[] {
  return inVisualOrder(runsOf(clustersOf(text, 'regular', fonts).clusters)).map((run) => run.text);
}

describe('runs of one font and direction', () => {
  it('keep punctuation with the text before it, and letters with their script', () => {
    expect(runs('Zoë, 张伟。')).toEqual([
      { text: 'Zoë, ', family: 'noto-sans-latin', level: 0 },
      { text: '张伟。', family: 'noto-sans-sc', level: 0 },
    ]);
  });

  it('choose the East Asian font by what the text says', () => {
    expect(runs('佐藤さん')[0]?.family).toBe('noto-sans-jp');
    expect(runs('김철수')[0]?.family).toBe('noto-sans-kr');
    expect(runs('張偉說話語')[0]?.family).toBe('noto-sans-tc');
    expect(runs('张伟')[0]?.family).toBe('noto-sans-sc');
  });

  it('keep an emoji of several code points whole', () => {
    expect(
      runs('ok 👩‍💻 👍🏽')
        .filter((run) => run.family === 'noto-emoji')
        .map((run) => run.text),
    ).toEqual(['👩‍💻', '👍🏽']);
  });

  it('have no face for what no font has', () => {
    expect(runs('a\u{13000}b').map((run) => run.family)).toEqual(['noto-sans-latin', undefined, 'noto-sans-latin']);
  });

  it('stand in visual order, numbers in right-to-left text from left to right', () => {
    const order = visual('abc אבג 123 דהו xyz').join('');
    expect(order.indexOf('דהו')).toBeLessThan(order.indexOf('123'));
    expect(order.indexOf('123')).toBeLessThan(order.indexOf('אבג'));
    expect(order.startsWith('abc')).toBe(true);
    expect(order.endsWith('xyz')).toBe(true);
  });

  it('turn punctuation of right-to-left runs round and mirror it; the shaper turns letters', () => {
    expect(shapedText({ text: '(1', face: null, level: 1 })).toBe('1)');
    expect(shapedText({ text: 'אב', face: null, level: 1 })).toBe('אב');
    expect(shapedText({ text: '(a)', face: null, level: 0 })).toBe('(a)');
  });
});

describe('lines', () => {
  it('may end between Thai words, and after hyphens and spaces', () => {
    expect(breakOpportunities('one two-three')).toEqual([4, 8, 13]);
    expect(breakOpportunities('สวัสดีครับ').length).toBeGreaterThan(1);
  });

  /** Every character as wide as the type is high: widths can be counted. */
  const setter: Typesetter = { fonts, measure: (_face, text, size) => [...text].length * size };
  const style: TextStyle = { size: 10, leading: 12, weight: 'regular', colour: '#000000' };
  const read = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

  it('are no wider than their column, and lose nothing', () => {
    const text = 'A wonderfully incomprehensibilities-laden line, 张伟负责语言服务 and ελληνικά at the end';
    const { lines } = layOut(text, style, 120, setter);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
    expect(lines.map(read).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('keep line feeds, empty lines too', () => {
    expect(layOut('one\n\ntwo', style, 1_000, setter).lines.map(read)).toEqual(['one', '', 'two']);
  });

  it('are cut with an ellipsis where only one is wanted', () => {
    const { lines } = layOutLine('a long name indeed', style, 60, setter);
    expect(lines.map(read)).toEqual(['a lon…']);
    expect(layOutLine('short', style, 60, setter).lines.map(read)).toEqual(['short']);
  });
});
