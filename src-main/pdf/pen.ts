import type { Face, FontSet } from './font-set.ts';
import type { Line, Piece, TextStyle, Typesetter } from './lay-out.ts';

/** Half of what Noto Sans rises above the middle of its line, as a share of its size. */
const baselineShare = 0.37;

export type Pen = Typesetter & {
  /** Draws a line whose box begins at `top`; a right-to-left line ends at the right edge of its column. */
  readonly drawLine: (line: Line, style: TextStyle, left: number, top: number, columnWidth: number) => void;
};

/**
 * Sets text with pdfkit: fonts are registered when first used, so that only those are in the file. `onMissing` hears of
 * every code point that no font has.
 */
export function createPen(doc: PDFKit.PDFDocument, fonts: FontSet, onMissing: (codePoint: number) => void): Pen {
  const registered = new Set<string>();

  function use(face: Face, size: number): void {
    if (!registered.has(face.key)) {
      // pdfkit takes an open fontkit font too ("layout" in src); its published types only know of bytes and names.
      doc.registerFont(face.key, face.font as unknown as Uint8Array<ArrayBuffer>);
      registered.add(face.key);
    }
    doc.font(face.key, size);
  }

  /**
   * Draws something that stands for `actual`. The marked content has to end before pdfkit restores the state that it
   * saves around text: readers place the text by the coordinates that are in force at its end, and outside of that
   * state these are upside down.
   */
  function drawStandingFor(actual: string, draw: () => void): void {
    const restore = doc.restore.bind(doc);
    let isOpen = true;
    doc.markContent('Span', { actual });
    doc.restore = () => {
      if (isOpen) doc.endMarkedContent();
      isOpen = false;
      return restore();
    };
    draw();
    doc.restore = restore;
  }

  function drawGlyphs(piece: Piece, face: Face, style: TextStyle, x: number, baseline: number): void {
    use(face, style.size);
    if (face.isOutlined) doc.lineWidth(style.size * 0.035).strokeColor(style.colour);
    const ink = face.isOutlined ? { fill: true, stroke: true } : {};
    doc.text(piece.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...ink });
  }

  /** The code point in hexadecimal digits in a frame: what is missing can be told from the paper. */
  function drawMissing(piece: Piece, style: TextStyle, x: number, baseline: number): void {
    for (const character of piece.text) onMissing(character.codePointAt(0) ?? 0);
    const size = style.size;
    const width = piece.width - size * 0.1;
    const top = baseline - size * 0.82;
    doc
      .lineWidth(0.5)
      .strokeColor(style.colour)
      .rect(x + size * 0.05, top, width, size)
      .stroke();
    const latin = fonts.face('noto-sans-latin', 'regular');
    if (latin === null) return;
    const digits = (piece.text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const half = Math.ceil(digits.length / 2);
    use(latin, size * 0.42);
    const rows = [digits.slice(0, half), digits.slice(half)];
    rows.forEach((row, index) => {
      const rowX = x + size * 0.05 + (width - doc.widthOfString(row)) / 2;
      doc.text(row, rowX, top + size * (index === 0 ? 0.44 : 0.9), { lineBreak: false, baseline: 'alphabetic' });
    });
  }

  return {
    fonts,
    measure: (face, text, size) => {
      use(face, size);
      return doc.widthOfString(text);
    },
    drawLine: (line, style, left, top, columnWidth) => {
      const start = line.isRightToLeft ? left + columnWidth - line.width : left;
      const baseline = top + style.leading / 2 + style.size * baselineShare;
      doc.fillColor(style.colour);
      for (const piece of line.pieces) {
        const { face, actual } = piece;
        const x = start + piece.x;
        const draw = (): void => {
          if (face === null) drawMissing(piece, style, x, baseline);
          else drawGlyphs(piece, face, style, x, baseline);
        };
        if (actual === null) draw();
        else drawStandingFor(actual, draw);
      }
    },
  };
}
