import { isolate } from './clean-text.ts';
import type { ScorecardDocument } from './document.ts';
import { layOutLine } from './lay-out.ts';
import { say } from './messages.ts';
import type { Sheet } from './sheet.ts';
import { colours, margins, px, styles } from './theme.ts';
import { originText } from './wording.ts';

/** Header and footer of every page, drawn last because only then the number of pages is known. Returns that number. */
export function drawRunningHeads(sheet: Sheet, document: ScorecardDocument): number {
  const { doc, pen, left, width } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const company =
    document.company === null
      ? say('document.confidential')
      : say('document.companyConfidential', { company: isolate(document.company) });

  const write = (text: string, top: number, align: 'left' | 'right', room: number): void => {
    const line = layOutLine(text, styles.caption, room, pen).lines[0];
    if (line === undefined) return;
    const x = align === 'left' ? left : left + width - line.width;
    pen.drawLine({ ...line, isRightToLeft: false }, styles.caption, x, top, width);
  };

  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const footer = doc.page.height - margins.footer;
    const isFirst = index === 0;
    const head = isFirst ? say('document.head') : `${isolate(document.candidate)}, ${isolate(document.position)}`;
    doc.markContent('Artifact', { type: 'Pagination' });
    write(head, margins.top, 'left', width * 0.55);
    write(company, margins.top, 'right', width * 0.4);
    doc.rect(left, footer, width, 0.75).fill(colours.line);
    write(originText(document), footer + 8 * px, 'left', width * 0.8);
    write(say('document.page', { page: index + 1, pages: count }), footer + 8 * px, 'right', width * 0.2);
    doc.endMarkedContent();
  }
  return count;
}
