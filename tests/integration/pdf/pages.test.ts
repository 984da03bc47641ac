import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderScorecard } from '../../../src-main/pdf/render.ts';
import { readFonts } from './fonts.ts';
import { readPng } from './read-png.ts';
import * as scorecards from './scorecards.ts';

/**
 * How pages look: the first two of twelve scorecards against pictures that somebody looked at and found good. Small enough that
 * another version of poppler draws the same within the tolerance. After a change that is meant, and looked at:
 * `RUBRIC_PDF_PAGES=write vitest run tests/integration/pdf/pages.test.ts`.
 */
const { scripts: _scripts, ...documents } = scorecards;
const references = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf-pages');
const isWriting = process.env.RUBRIC_PDF_PAGES === 'write';
const dotsPerInch = 36;
/** Of 255: how far samples may be off on average, and how many of them (a share) may be another shade altogether. */
const tolerance = { mean: 2.5, far: 64, share: 0.015 };

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
if (!hasPoppler) console.warn('pdftoppm is not installed: the pages of the PDF are not looked at');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-pages-'));
  mkdirSync(references, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(hasPoppler)('the pages of the scorecard', () => {
  const fonts = readFonts();

  it('of twelve are looked at', () => {
    expect(Object.keys(documents)).toHaveLength(12);
  });

  it.each(Object.entries(documents))('%s look as before', async (name, document) => {
    const { bytes, pages } = await renderScorecard(document, fonts);
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, bytes);
    for (let page = 1; page <= Math.min(2, pages); page += 1) {
      const root = join(folder, `${name}-${page}`);
      const asked = ['-png', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-singlefile'];
      execFileSync('pdftoppm', [...asked, file, root]);
      const drawn = readFileSync(`${root}.png`);
      const kept = join(references, `${name}-${page}.png`);
      if (isWriting) writeFileSync(kept, drawn);
      expect(existsSync(kept), `${kept} is there`).toBe(true);
      expectAlike(readFileSync(kept), drawn, `page ${page}`);
    }
  });
});

function expectAlike(kept: Buffer, drawn: Buffer, what: string): void {
  const before = readPng(kept);
  const now = readPng(drawn);
  expect([now.width, now.height], what).toEqual([before.width, before.height]);
  let sum = 0;
  let far = 0;
  for (const [index, sample] of now.samples.entries()) {
    const difference = Math.abs(sample - (before.samples[index] ?? 0));
    sum += difference;
    if (difference > tolerance.far) far += 1;
  }
  expect(sum / now.samples.length, `${what}, mean difference`).toBeLessThan(tolerance.mean);
  expect(far / now.samples.length, `${what}, share of other shades`).toBeLessThan(tolerance.share);
}
