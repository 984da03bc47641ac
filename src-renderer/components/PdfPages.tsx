import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';
import styles from './PdfPages.module.css';
import { openPdf } from './pdf-document.ts';
import { Spinner } from './Spinner.tsx';

export interface PdfPagesProps {
  /** The file, as it is; a new array is a new file. */
  bytes: Uint8Array;
  /** The name of the list of pages. */
  label: string;
  /** The name of one page, for example "Page 1 of 4". */
  pageLabel: (page: number, pages: number) => string;
  /** In the place of the pages when the file cannot be drawn. */
  failedText: string;
  /** CSS pixels of a page's width. */
  width: number;
}

/** The pages of a PDF under each other, drawn as pictures with the text of each in its reading order behind its name. */
export function PdfPages({ bytes, label, pageLabel, failedText, width }: PdfPagesProps) {
  const [document, setDocument] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const opening = openPdf(bytes);
    opening.then(
      (opened) => isCurrent && setDocument(opened.document),
      () => isCurrent && setDocument('failed'),
    );
    return () => {
      isCurrent = false;
      void opening.then(
        (opened) => opened.close(),
        () => {},
      );
    };
  }, [bytes]);
  if (document === null) return <Spinner />;
  if (document === 'failed') return <p>{failedText}</p>;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll, and by keyboard only what has the focus does
    <ol className={cx(styles.pages)} aria-label={label} tabIndex={0}>
      {numbers.map((number) => (
        <li key={number}>
          <PdfPage document={document} number={number} width={width} label={pageLabel(number, document.numPages)} />
        </li>
      ))}
    </ol>
  );
}

type PageProps = {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly label: string;
};

function PdfPage({ document, number, width, label }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    let stop = (): void => {};
    async function draw(): Promise<void> {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (!isCurrent || target === null) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const task = page.render({ canvas: target, viewport });
      stop = () => task.cancel();
      await task.promise;
      const content = await page.getTextContent();
      if (isCurrent)
        setText(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    }
    // A page that was scrolled away from while it was drawn is cancelled, which pdf.js tells as a failure.
    draw().catch(() => {});
    return () => {
      isCurrent = false;
      stop();
    };
  }, [document, number, width]);
  return (
    <canvas
      ref={canvas}
      className={cx(styles.page)}
      role="img"
      aria-label={text === '' ? label : `${label}: ${text}`}
      data-drawn={text !== ''}
    />
  );
}
