import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../../src-main/pdf/clean-text.ts';
import type { ScorecardDocument } from '../../../src-main/pdf/document.ts';
import { fontsNeeded } from '../../../src-main/pdf/font-families.ts';
import { type RenderedScorecard, renderScorecard } from '../../../src-main/pdf/render.ts';
import { readFonts } from './fonts.ts';
import { allScripts, bare, fortyQuestions, hostile, longNames, plain, scripts, withTranscript } from './scorecards.ts';

const fonts = readFonts();
const documents = { plain, allScripts, longNames, fortyQuestions, withTranscript, bare, hostile };
type Name = keyof typeof documents;
const names = Object.keys(documents) as Name[]; // Object.keys forgets the names of its argument

function has(tool: string): boolean {
  const isThere = spawnSync(tool, ['-v']).error === undefined;
  if (!isThere) console.warn(`${tool} is not installed: its checks of the PDF are skipped`);
  return isThere;
}
const poppler = has('pdftotext') && has('pdffonts') && has('pdfinfo');
const qpdf = has('qpdf');

let folder = '';
const rendered = new Map<Name, RenderedScorecard>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rubric-pdf-'));
  for (const name of names) {
    const result = await renderScorecard(documents[name], fonts);
    rendered.set(name, result);
    writeFileSync(join(folder, `${name}.pdf`), result.bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function get(name: Name): RenderedScorecard {
  const result = rendered.get(name);
  if (result === undefined) throw new Error(`${name} was not rendered`);
  return result;
}

function run(tool: string, name: Name, before: readonly string[], after: readonly string[] = []): string {
  return execFileSync(tool, [...before, join(folder, `${name}.pdf`), ...after], { encoding: 'utf8' });
}

/** Letters alone: white space, hyphens at line ends and marks of direction are the reader's, not the text's. */
function letters(text: string): string {
  return cleanText(text).replace(/\s|-|\ufe0f/g, '');
}

/** In the order of the file, which is the reading order; by place, columns would be read across. */
function textOf(name: Name): string {
  return letters(run('pdftotext', name, ['-raw', '-enc', 'UTF-8'], ['-']));
}

/** By place on the page, with right-to-left lines turned into reading order, as a reader's search does. */
function placedTextOf(name: Name): string {
  return letters(run('pdftotext', name, ['-enc', 'UTF-8'], ['-']));
}

describe.runIf(poppler)('what can be read out of the file', () => {
  it('is the text of the scorecard', () => {
    const text = textOf('plain');
    const said = plain.skills.flatMap((skill) => [
      skill.name,
      skill.definition,
      skill.anchorText,
      ...skill.evidence.map((item) => item.text),
      ...skill.questions.map((question) => question.text),
    ]);
    for (const part of [plain.candidate, plain.summary, plain.notes ?? '', plain.company ?? '', ...said]) {
      expect(text).toContain(letters(part));
    }
    expect(text).toContain(letters('Both must-haves met. Mean of five ratings: 3.8'));
    expect(text).toContain(letters('Page 1 of 4'));
    expect(text).toContain(letters('Rubric 1.0 · export 9F3TM · submitted 24 Nov 2026, 11:58'));
  });

  it.each(scripts)('is right in $name', ({ text }) => {
    const found = placedTextOf('allScripts').split(letters(text)).length - 1;
    // In the table, under the skill, as a quote, and in the note all but those that a line ends in.
    expect(found).toBeGreaterThanOrEqual(4);
  });

  it('has every line of a transcript, with its speaker and time', () => {
    const text = textOf('withTranscript');
    for (let line = 0; line < 120; line += 1) expect(text).toContain(`Line${line}.`);
    expect(text).toContain('1:00:58');
    expect(text).toContain(letters('Revision 2, replaces revision 1 submitted 20 Nov 2026, 09:00'));
  });

  it('has all forty questions and eighty pieces of evidence', () => {
    const text = textOf('fortyQuestions');
    for (let skill = 1; skill <= 10; skill += 1) {
      for (let item = 1; item <= 4; item += 1) expect(text).toContain(`Question${skill}.${item}:`);
      for (let item = 1; item <= 8; item += 1) expect(text).toContain(`Evidence${skill}.${item}:`);
    }
    expect(text).toContain(letters('Cannot be judged: There was no time for it.'));
  });

  it('embeds every font', () => {
    for (const name of names) {
      const rows = run('pdffonts', name, []).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/\byes yes yes\b/);
    }
  });

  it('is tagged, titled and in a language', () => {
    const info = run('pdfinfo', 'plain', []);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/JavaScript:\s+no/);
    expect(info).toMatch(/PDF version:\s+1\.7/);
    expect(info).toContain('Interview scorecard: Zoë Nørgaard, Backend Engineer, Technical interview');
    const tags = run('pdfinfo', 'plain', ['-struct-text']);
    expect(tags).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Zoë Nørgaard"/);
    for (const tag of ['H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'LI', 'LBody', 'BlockQuote']) expect(tags).toContain(tag);
    // Words at the end of a line keep apart from the next line's.
    expect(tags.replace(/\n\s+/g, '')).toContain('depend on it, and designs for retries');
  });

  it('says in its metadata that it keeps to PDF/UA-1, and tells its pictures in words', () => {
    const tags = run('pdfinfo', 'plain', ['-struct']);
    const figures = tags.match(/Figure[^\n]*/g) ?? [];
    expect(figures).toHaveLength(1 + 2 * plain.skills.length);
    expect(run('pdfinfo', 'plain', ['-meta'])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  it('lets nothing but text come out of hostile text', () => {
    expect(run('pdfinfo', 'hostile', ['-url']).trim().split('\n')).toHaveLength(1);
    expect(textOf('hostile')).toContain(letters(hostile.candidate));
    expect(textOf('hostile')).toContain(letters('and evil'));
  });
});

describe.runIf(qpdf)('the file', () => {
  it.each(names)('of %s is well-formed', (name) => {
    expect(run('qpdf', name, ['--check'])).toContain('No syntax or stream encoding errors');
  });

  it('has bookmarks for the decision, each skill, notes and transcript', () => {
    const parsed: unknown = JSON.parse(run('qpdf', 'withTranscript', ['--json', '--json-key=outlines']));
    const titles = JSON.stringify(parsed).match(/"title":"([^"]*)"/g);
    expect(titles).toEqual(
      ['Decision', ...withTranscript.skills.map((skill) => skill.name), 'Notes', 'Transcript'].map(
        (title) => `"title":"${title}"`,
      ),
    );
  });

  it.runIf(qpdf)('has words for every picture', () => {
    const file = execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'plain.pdf'), '-']).toString();
    const alts = [...file.matchAll(/\/Alt \(([^)]*)\)/g)].map(([, alt]) => alt);
    expect(alts.filter((alt) => alt === 'Yes, step 3 of 4 from Strong no to Strong yes')).toHaveLength(1);
    expect(alts.filter((alt) => /^[1-5] of 5$/.test(alt ?? ''))).toHaveLength(2 * plain.skills.length);
    expect(file).toContain('/DisplayDocTitle true');
  });

  it('keeps its metadata well-formed, whatever the name', () => {
    const plainBytes = execFileSync('qpdf', ['--qdf', '--stream-data=uncompress', join(folder, 'hostile.pdf'), '-']);
    expect(plainBytes.toString('utf8')).toContain('Bobby &lt;/rdf:li&gt; &amp; (Tables)');
    expect(plainBytes.includes('/URI')).toBe(false);
    expect(plainBytes.includes('/JavaScript')).toBe(false);
  });
});

describe('rendering', () => {
  it.each(names)('gives the same bytes for %s again', async (name) => {
    const again = await renderScorecard(structuredClone(documents[name]), fonts);
    expect(Buffer.from(again.bytes).equals(Buffer.from(get(name).bytes))).toBe(true);
  });

  it('keeps the decision of the mockup on one page, and a bare scorecard too', () => {
    expect(get('plain').pages).toBe(4);
    expect(get('bare').pages).toBe(1);
  });

  it('needs only the fonts of the scripts that it has', async () => {
    const needed = fontsNeeded(plain);
    expect(needed.some((name) => /-(sc|tc|jp|kr)-|arabic|emoji/.test(name))).toBe(false);
    const few = Object.fromEntries(needed.map((name) => [name, fonts[name] ?? new Uint8Array()]));
    const result = await renderScorecard(plain, few);
    expect(Buffer.from(result.bytes).equals(Buffer.from(get('plain').bytes))).toBe(true);
    const all = fontsNeeded(allScripts);
    const enough = Object.fromEntries(all.map((name) => [name, fonts[name] ?? new Uint8Array()]));
    const mixed = await renderScorecard(allScripts, enough);
    expect(mixed.missingGlyphs).toEqual([]);
    expect(Buffer.from(mixed.bytes).equals(Buffer.from(get('allScripts').bytes))).toBe(true);
  });

  it('reports characters without a glyph, and draws boxes for them', async () => {
    const document: ScorecardDocument = { ...plain, candidate: 'Ana \u{13000} \u1200', notes: '\ue000' };
    const result = await renderScorecard(document, fonts);
    expect(result.missingGlyphs).toEqual(['U+1200', 'U+E000', 'U+13000']);
  });

  it('ends for any text, however narrow its place', async () => {
    const document: ScorecardDocument = {
      ...plain,
      interviewer: 'W'.repeat(2_000),
      summary: `${'\n'.repeat(300)}${'ab'.repeat(4_000)}`,
      skills: [{ ...(plain.skills[0] ?? bare.skills[0]), name: '長'.repeat(2_000) } as (typeof plain.skills)[number]],
    };
    const result = await renderScorecard(document, fonts);
    expect(result.pages).toBeGreaterThan(1);
  });
});
