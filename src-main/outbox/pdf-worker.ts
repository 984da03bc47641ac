import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { scorecardDocumentSchema } from '../pdf/document.ts';
import { fontsNeeded } from '../pdf/font-families.ts';
import { renderScorecard } from '../pdf/render.ts';
import { unpackWoff } from './unpack-woff.ts';

/**
 * The thread that makes PDFs: it reads the fonts that a document needs (once; they stay in memory as long as the thread
 * lives), renders, and hands the bytes over. Messages: `{ job, document }` in, `PdfWorkerAnswer` out.
 */
export type PdfWorkerAnswer =
  | {
      readonly job: number;
      readonly isOk: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly pages: number;
      readonly missingGlyphs: readonly string[];
      /** Of the bytes, in hexadecimal. */
      readonly sha256: string;
    }
  | { readonly job: number; readonly isOk: false; readonly cause: Error };

const settings = z.object({ fontsFolder: z.string() }).parse(workerData);
const requestSchema = z.object({ job: z.number(), document: z.unknown() });
const fonts = new Map<string, Uint8Array>();

async function readFonts(names: readonly string[]): Promise<Readonly<Record<string, Uint8Array>>> {
  for (const name of names) {
    if (!fonts.has(name)) fonts.set(name, unpackWoff(await readFile(join(settings.fontsFolder, name))));
  }
  return Object.fromEntries(fonts);
}

async function answer(message: unknown): Promise<void> {
  const { job, document: stored } = requestSchema.parse(message);
  try {
    const document = scorecardDocumentSchema.parse(stored);
    const rendered = await renderScorecard(document, await readFonts(fontsNeeded(document)));
    const sha256 = createHash('sha256').update(rendered.bytes).digest('hex');
    const reply: PdfWorkerAnswer = { job, isOk: true, ...rendered, sha256 };
    parentPort?.postMessage(reply, [rendered.bytes.buffer]);
  } catch (error) {
    const reply: PdfWorkerAnswer = {
      job,
      isOk: false,
      cause: error instanceof Error ? error : new Error(String(error)),
    };
    parentPort?.postMessage(reply);
  }
}

parentPort?.on('message', (message: unknown) => void answer(message));
