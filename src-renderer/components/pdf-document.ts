import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
};

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The worker is one of our own files; the page's policy wants that said by a trusted type. */
function trustedWorkerUrl(): string {
  // TypeScript's DOM types do not know trusted types yet.
  const { trustedTypes } = window as unknown as { readonly trustedTypes: TrustedTypes };
  policy ??= trustedTypes.createPolicy('rubric-pdf-worker', {
    createScriptURL(url) {
      if (new URL(url).origin !== window.location.origin) throw new TypeError('Not a file of Rubric.');
      return url;
    },
  });
  // The same: the constructor takes a trusted URL where it is declared to take a string.
  return policy.createScriptURL(new URL(workerUrl, window.location.href).href) as string;
}

/**
 * Opens a PDF with pdf.js, which is loaded when first needed. It reads in a worker of its own; nothing is evaluated, nothing is
 * fetched, and scripts of the file are not run.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(trustedWorkerUrl(), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    // pdf.js hands its bytes over to the worker; the caller keeps its own.
    data: bytes.slice(),
    worker,
    isOffscreenCanvasSupported: false,
    useWasm: false,
    stopAtErrors: true,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    return { document: await task.promise, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
