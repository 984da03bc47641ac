// The PDF of a long interview (10 skills, 40 questions, 5,000 words), against pdfkit writing the same text in one column with the
// same font; taken in turns in this process, fonts in memory in both.
import PDFDocument from 'pdfkit';
import { renderScorecard } from '../../src-main/pdf/render.ts';
import { noteText } from '../../src-main/pdf/summary-text.ts';
import { readFonts } from '../integration/pdf/fonts.ts';
import { fortyQuestions } from '../integration/pdf/scorecards.ts';
import { figureLine, median } from './measure/figures.ts';

const ROUNDS = 15;
const RATIO_BUDGET = 2.5;
const TIME_BUDGET_MS = 300;

const fonts = readFonts();
const asked = fortyQuestions.skills.flatMap((skill) => skill.questions.map((question) => question.text)).join('\n');
const text = `${noteText(fortyQuestions)}\n${asked}`;

function writeBare(): Promise<number> {
  const font = fonts['noto-sans-latin-400.woff'];
  if (font === undefined) throw new Error('the Latin font is missing');
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4' });
    let bytes = 0;
    doc.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
    });
    doc.on('end', () => resolve(bytes));
    doc.font(new Uint8Array(font)).fontSize(9.75).text(text);
    doc.end();
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

// The first of each loads and compiles code; it is told apart.
const first = await timed(() => renderScorecard(fortyQuestions, fonts));
const firstBare = await timed(writeBare);
const ours: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await timed(() => renderScorecard(fortyQuestions, fonts)));
  bare.push(await timed(writeBare));
}
const figure = median(ours);
console.log(
  `words: ${text.split(/\s+/).length}; first document ${first.toFixed(0)} ms, bare ${firstBare.toFixed(0)} ms`,
);
console.log(figureLine({ what: 'PDF, warm', unit: 'ms', figure, floor: median(bare), budget: RATIO_BUDGET }));
console.log(`PDF, warm: ${figure.toFixed(0)} ms (${figure < TIME_BUDGET_MS ? 'under' : 'over'} ${TIME_BUDGET_MS} ms)`);
