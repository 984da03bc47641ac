import { Worker } from 'node:worker_threads';
import { RubricError } from '../errors/index.ts';
import type { ScorecardDocument } from '../pdf/document.ts';
import type { PdfWorkerAnswer } from './pdf-worker.ts';

export type RenderedPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters without a glyph, as "U+9AD9"; a box stands for each. */
  readonly missingGlyphs: readonly string[];
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
};

export type PdfRenderer = {
  /** Rejects with `export.render-failed`; the next document gets a new thread if this one broke. */
  readonly render: (document: ScorecardDocument) => Promise<RenderedPdf>;
  /** Ends the thread; a document in work rejects. */
  readonly close: () => Promise<void>;
};

/** Long enough for a row of exports, short enough that the fonts do not stay in memory all day. */
const defaultIdleMs = 30_000;

/**
 * Makes PDFs in a thread of their own, one at a time, so that the main process never waits. The thread starts with the
 * first document (pdfkit and the fonts are not loaded before) and ends after `idleMs` without work.
 */
export function createPdfRenderer(options: {
  readonly workerFile: string | URL;
  /** The folder that `resources/fonts.json` was copied to. */
  readonly fontsFolder: string;
  readonly idleMs?: number;
}): PdfRenderer {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let jobs = 0;
  let isClosed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const start = (): Worker => {
    const started = new Worker(options.workerFile, { workerData: { fontsFolder: options.fontsFolder } });
    // Between documents nobody waits for the thread: that it is gone is all that has to be known.
    const gone = (): void => {
      if (worker === started) worker = null;
    };
    started.on('error', gone);
    started.on('exit', gone);
    worker = started;
    return started;
  };

  const send = (document: ScorecardDocument): Promise<RenderedPdf> => {
    if (isClosed) return Promise.reject(new RubricError('export.render-failed'));
    clearTimeout(idle);
    const thread = worker ?? start();
    thread.ref();
    jobs += 1;
    const job = jobs;
    return new Promise<RenderedPdf>((resolve, reject) => {
      const finish = (act: () => void): void => {
        thread.off('message', answered);
        thread.off('error', failed);
        thread.off('exit', left);
        // An idle thread keeps neither the app nor a script alive.
        thread.unref();
        idle = setTimeout(() => void end(), options.idleMs ?? defaultIdleMs).unref();
        act();
      };
      const failed = (cause: unknown): void => finish(() => reject(new RubricError('export.render-failed', {}, cause)));
      const left = (): void => failed(new Error('The PDF thread ended while it worked.'));
      const answered = (answer: PdfWorkerAnswer): void => {
        if (answer.job !== job) return;
        if (!answer.isOk) {
          failed(answer.cause);
          return;
        }
        const { bytes, pages, missingGlyphs, sha256 } = answer;
        finish(() => resolve({ bytes, pages, missingGlyphs, sha256 }));
      };
      thread.on('message', answered);
      thread.on('error', failed);
      thread.on('exit', left);
      thread.postMessage({ job, document });
    });
  };

  return {
    render: (document) => {
      const result = queue.then(() => send(document));
      queue = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}
