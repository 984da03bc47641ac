import { blockHeight, type TextBlock } from './lay-out.ts';
import type { Pen } from './pen.ts';
import { colours, margins, pageSizes } from './theme.ts';

/** A node of the tag tree: what a screen reader walks along. */
export type Tag = PDFKit.PDFStructureElement;

/** `scope`: what a header cell of a table heads; `bbox`: where a figure is. pdfkit takes both, its published types neither. */
export type TagOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: 'Row' | 'Column';
  /** Left, top, right, bottom. */
  readonly bbox?: [number, number, number, number];
};

/** A box filled with a colour. */
export type Bar = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
};

/**
 * The pages of one document and the place where the next thing goes. All lengths are points from the page's top left.
 * Text and pictures are drawn inside tags; rules are artifacts and are drawn between them.
 */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  readonly left: number;
  readonly width: number;
  /** First line of the text area on this page. */
  readonly top: number;
  /** End of the text area. */
  readonly bottom: number;
  readonly y: number;
  readonly moveTo: (y: number) => void;
  readonly space: (height: number) => void;
  readonly nextPage: () => void;
  /** Begins a new page unless `height` still fits; true if it did. */
  readonly ensure: (height: number) => boolean;
  readonly tag: (parent: Tag, type: string, options?: TagOptions) => Tag;
  /** Draws a whole block at a place; the cursor stays. */
  readonly place: (parent: Tag, type: string, block: TextBlock, left: number, top: number) => void;
  /** Draws a block at the cursor, over pages where it must, and moves the cursor behind it. */
  readonly flow: (
    parent: Tag,
    type: string,
    block: TextBlock,
    left: number,
    edge?: (top: number, end: number) => void,
  ) => void;
  readonly rule: (y: number, colour?: string) => void;
  /** A picture made of bars, with the words that stand for it. */
  readonly figure: (parent: Tag, alt: string, bars: readonly Bar[]) => void;
  /** The upright line beside evidence. */
  readonly edge: (left: number, top: number, end: number, colour: string) => void;
};

/** A paragraph that is split leaves at least so many lines on either page. */
const fewestLines = 2;

export function createSheet(doc: PDFKit.PDFDocument, pen: Pen, pageSize: 'A4' | 'Letter'): Sheet {
  const [pageWidth, pageHeight] = pageSizes[pageSize];
  const left = margins.side;
  const width = pageWidth - 2 * margins.side;
  const bottom = pageHeight - margins.bottom;
  let y: number = margins.top;
  const top = margins.top + 16 * 0.75 + 24 * 0.75;

  const artifact = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  };

  const nextPage = (): void => {
    doc.addPage();
    y = top;
  };

  const tag: Sheet['tag'] = (parent, type, options = {}) => {
    const element = doc.struct(type, options);
    parent.add(element);
    return element;
  };

  const drawLines = (parent: Tag, block: TextBlock, from: number, to: number, x: number, start: number): void => {
    parent.add(() => {
      block.lines.slice(from, to).forEach((line, index) => {
        pen.drawLine(line, block.style, x, start + index * block.style.leading, block.width);
      });
    });
  };

  const linesThatFit = (block: TextBlock, from: number): number => {
    const rest = block.lines.length - from;
    const room = Math.floor((bottom - y + 0.01) / block.style.leading);
    if (room >= rest) return rest;
    const count = Math.min(room, rest - fewestLines);
    return count < Math.min(fewestLines, rest) ? 0 : count;
  };

  return {
    doc,
    pen,
    left,
    width,
    top,
    bottom,
    get y() {
      return y;
    },
    moveTo: (to) => {
      y = to;
    },
    space: (height) => {
      y += height;
    },
    nextPage,
    ensure: (height) => {
      if (y + height <= bottom || y <= top) return false;
      nextPage();
      return true;
    },
    tag,
    place: (parent, type, block, x, start) => {
      if (block.lines.length === 0) return;
      drawLines(tag(parent, type), block, 0, block.lines.length, x, start);
    },
    flow: (parent, type, block, x, edge) => {
      if (block.lines.length === 0) return;
      const element = tag(parent, type);
      let from = 0;
      while (from < block.lines.length) {
        const fits = linesThatFit(block, from);
        if (fits === 0 && y > top) {
          nextPage();
          continue;
        }
        // On an empty page something is always drawn, so that no style can keep this from ending.
        const count = Math.max(fits, 1);
        const start = y;
        y += count * block.style.leading;
        edge?.(start, y);
        drawLines(element, block, from, from + count, x, start);
        from += count;
      }
    },
    rule: (at, colour = colours.line) =>
      artifact(() => {
        doc.rect(left, at - 0.375, width, 0.75).fill(colour);
      }),
    figure: (parent, alt, bars) => {
      const right = Math.max(...bars.map((bar) => bar.left + bar.width));
      const end = Math.max(...bars.map((bar) => bar.top + bar.height));
      const bbox: [number, number, number, number] = [
        Math.min(...bars.map((bar) => bar.left)),
        Math.min(...bars.map((bar) => bar.top)),
        right,
        end,
      ];
      tag(parent, 'Figure', { alt, bbox }).add(() => {
        for (const bar of bars) doc.roundedRect(bar.left, bar.top, bar.width, bar.height, 0.75).fill(bar.colour);
      });
    },
    edge: (x, from, end, colour) =>
      artifact(() => {
        doc.rect(x, from, 1.5, end - from).fill(colour);
      }),
  };
}

/** Height of blocks under each other. */
export function stackHeight(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}
