import PDFDocument from 'pdfkit';
import { cleanDocument } from './clean-text.ts';
import { drawDecisionPage } from './decision-page.ts';
import { drawDetailPages } from './detail-pages.ts';
import type { ScorecardDocument } from './document.ts';
import { openFonts } from './font-set.ts';
import { say } from './messages.ts';
import { createPen } from './pen.ts';
import { drawRunningHeads } from './running-heads.ts';
import { createSheet } from './sheet.ts';
import { margins } from './theme.ts';
import { documentTitle, languageOf } from './wording.ts';

export type RenderedScorecard = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that no font has, as "U+9AD9", in the order of their code points; a box stands for each. */
  readonly missingGlyphs: readonly string[];
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** pdfkit writes these values into the XMP packet as they are; a name with "<" in it would break the packet. */
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    const { Title, Author } = doc.info;
    doc.info = { ...doc.info, Title: escapeXml(Title ?? ''), Author: escapeXml(Author ?? '') };
    return endMetadata();
  };
}

function newDocument(document: ScorecardDocument): PDFKit.PDFDocument {
  const submitted = new Date(document.submittedAt);
  const { side, top, bottom } = margins;
  const doc = new PDFDocument({
    size: document.pageSize === 'A4' ? 'A4' : 'LETTER',
    margins: { left: side, right: side, top, bottom },
    pdfVersion: '1.7',
    tagged: true,
    // PDF/UA-1: pdfkit writes the claim; tags, titles, figures and fonts as it asks for are this folder's work.
    subset: 'PDF/UA' as 'PDF/A-1', // its types know of PDF/A only
    lang: languageOf(document),
    displayTitle: true,
    bufferPages: true,
    // No standard font: they cannot be embedded. Null is what pdfkit takes for "none"; its types leave that out.
    font: null as unknown as string,
    info: {
      Title: documentTitle(document),
      Author: document.interviewer,
      Creator: `Rubric ${document.appVersion}`,
      Producer: 'Rubric',
      // The file's id is made of these, so the same scorecard gives the same bytes.
      CreationDate: submitted,
      ModDate: submitted,
    },
  });
  escapeMetadata(doc);
  return doc;
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(bytes);
    });
  });
}

/**
 * A scorecard as a PDF: page one decides, then skills with evidence, notes and transcript; tagged, with bookmarks, fonts
 * embedded as subsets. The same document and fonts give the same bytes. `fonts` are TrueType files by name, at least those of
 * `fontsNeeded(document)`; WOFF works too, slowly.
 */
export async function renderScorecard(
  stored: ScorecardDocument,
  fonts: Readonly<Record<string, Uint8Array>>,
): Promise<RenderedScorecard> {
  const document = cleanDocument(stored);
  const doc = newDocument(document);
  const bytes = bytesOf(doc);
  const missing = new Set<number>();
  const pen = createPen(doc, openFonts(fonts), (codePoint) => missing.add(codePoint));
  const sheet = createSheet(doc, pen, document.pageSize);

  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.outline.addItem(say('document.bookmark'));
  drawDecisionPage(sheet, root, document);
  drawDetailPages(sheet, root, document);
  const pages = drawRunningHeads(sheet, document);
  root.end();
  doc.end();

  const missingGlyphs = [...missing]
    .sort((a, b) => a - b)
    .map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
  return { bytes: await bytes, pages, missingGlyphs };
}
