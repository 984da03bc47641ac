import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPdfRenderer, type PdfRenderer } from '../../../src-main/outbox/render-pdf.ts';
import { renderScorecard } from '../../../src-main/pdf/render.ts';
import { fontFiles, readFonts } from './fonts.ts';
import { allScripts, bare, plain } from './scorecards.ts';

const workerFile = new URL('../../../src-main/outbox/pdf-worker.ts', import.meta.url);
const renderers: PdfRenderer[] = [];
let folder = '';

function create(options: Partial<Parameters<typeof createPdfRenderer>[0]> = {}): PdfRenderer {
  const renderer = createPdfRenderer({ workerFile, fontsFolder: folder, ...options });
  renderers.push(renderer);
  return renderer;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-fonts-'));
  for (const font of fontFiles) copyFileSync(font.path, join(folder, font.as));
});
afterEach(async () => {
  for (const renderer of renderers.splice(0)) await renderer.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the PDF thread', () => {
  it('gives the bytes that rendering in this thread gives, with their digest', async () => {
    const rendered = await create().render(allScripts);
    const direct = await renderScorecard(allScripts, readFonts());
    expect(Buffer.from(rendered.bytes).equals(Buffer.from(direct.bytes))).toBe(true);
    expect(rendered.pages).toBe(direct.pages);
    expect(rendered.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('renders what is asked for at the same time one after the other', async () => {
    const renderer = create();
    const [first, second, third] = await Promise.all([
      renderer.render(plain),
      renderer.render(bare),
      renderer.render(plain),
    ]);
    expect(first.sha256).toBe(third.sha256);
    expect(first.sha256).not.toBe(second.sha256);
  });

  it('starts again after it ended for want of work', async () => {
    const renderer = create({ idleMs: 0 });
    const first = await renderer.render(bare);
    const second = await renderer.render(bare);
    expect(second.sha256).toBe(first.sha256);
  });

  it('rejects with a typed error when a font cannot be read', async () => {
    const renderer = create({ fontsFolder: join(folder, 'nowhere') });
    await expect(renderer.render(plain)).rejects.toMatchObject({ code: 'export.render-failed' });
  });

  it('rejects when the thread breaks, and when it ends without an answer', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("broken on purpose");');
    await expect(create({ workerFile: broken }).render(plain)).rejects.toMatchObject({ code: 'export.render-failed' });
    const silent = join(folder, 'silent.mjs');
    writeFileSync(silent, 'process.exit(0);');
    await expect(create({ workerFile: silent }).render(plain)).rejects.toMatchObject({ code: 'export.render-failed' });
  });

  it('refuses work after it was closed', async () => {
    const renderer = create();
    await renderer.close();
    await expect(renderer.render(plain)).rejects.toMatchObject({ code: 'export.render-failed' });
  });
});
