import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putExport } from '../../../src-main/database/writes/exports.ts';
import { type DemoLever, type FaultKind, startDemoLever } from '../../../src-main/demo/index.ts';
import { exportFacts } from '../../../src-main/ipc/export-facts.ts';
import type { ExportFacts } from '../../../src-main/outbox/document-of.ts';
import { newDocument, newFeedbackExport, newNoteExport, newPdfExport } from '../../../src-main/outbox/enqueue.ts';
import { createPdfRenderer, type PdfRenderer } from '../../../src-main/outbox/render-pdf.ts';
import { listExports } from '../../../src-main/queries/exports.ts';
import { listTemplates } from '../../../src-main/queries/feedback.ts';
import type { ExportKind } from '../../../src-preload/contract/exports.ts';
import { type CrashPoint, copyStore, type OutboxProcess, startProcess, type TurnedClock } from './outbox-process.ts';
import { newFolder, scoredProfile } from './scored-profile.ts';

/**
 * However Lever fails, wherever the app dies, and whichever copy of the profile goes on: Lever ends with exactly one file, note
 * and form of each export, in the order in which they were asked for. `RUBRIC_OUTBOX_RUNS=500` for the long form.
 */
const runs = Number(process.env.RUBRIC_OUTBOX_RUNS ?? 40);
const hour = 60 * 60_000;

type Fault = { readonly kind: FaultKind; readonly on: 'POST' | 'GET'; readonly status: number };
type Step = {
  readonly fault: Fault | null;
  readonly isSlow: boolean;
  readonly crash: CrashPoint | null;
  readonly then: 'go on' | 'end' | 'kill' | 'restore' | 'copy';
};
type Asked = { readonly kind: ExportKind; readonly candidate: 0 | 1 };

const faults = fc.record({
  kind: fc.constantFrom<FaultKind>('reset-before', 'reset-after', 'hang', 'status', 'cut-json', 'slow-body'),
  on: fc.constantFrom('POST' as const, 'GET' as const),
  status: fc.constantFrom(500, 503, 429),
});
const steps = fc.array(
  fc.record<Step>({
    fault: fc.option(faults, { freq: 3 }),
    isSlow: fc.boolean(),
    crash: fc.option(fc.constantFrom<CrashPoint>('before-send', 'after-send', 'after-answer'), { freq: 2 }),
    // biome-ignore lint/suspicious/noThenProperty: what happens after the step
    then: fc.constantFrom('go on', 'end', 'kill', 'restore', 'copy'),
  }),
  { minLength: 1, maxLength: 5 },
);
const asked = fc.array(
  fc.record<Asked>({
    kind: fc.constantFrom<ExportKind>('pdf', 'note', 'feedback'),
    candidate: fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('the outbox, whatever happens', () => {
  let base = '';
  let facts: readonly ExportFacts[] = [];
  let performAs = '';
  let render: PdfRenderer;
  let templateId = '';
  let textField = '';

  beforeAll(async () => {
    const scored = await scoredProfile(2);
    base = scored.folder;
    performAs = scored.userId;
    facts = scored.interviews.map((interview) => exportFacts(scored.services, interview, null));
    const template = listTemplates(scored.services.store().read).find(({ text }) => text === 'Recruiter screen');
    if (!template) throw new Error('the sample company has no such template');
    templateId = template.id;
    const fields: readonly { id: string; type: string; options: readonly string[]; required: boolean }[] = JSON.parse(
      template.fields,
    );
    textField = fields.find(({ type }) => type === 'textarea')?.id ?? '';
    await scored.end();
    render = createPdfRenderer({
      workerFile: join(import.meta.dirname, '..', '..', '..', 'src-main', 'outbox', 'pdf-worker.ts'),
      fontsFolder: join(import.meta.dirname, '..', '..', '..', '.vite', 'build', 'fonts'),
    });
  }, 60_000);
  afterAll(async () => {
    await render?.close();
    rmSync(base, { recursive: true, force: true });
  });

  /** The row of one export; times differ, so that their order is known. */
  function rowOf({ kind, candidate }: Asked, number: number, ratingField: string) {
    const fact = facts[candidate];
    if (!fact) throw new Error('two scored interviews are needed');
    const document = newDocument(fact, { notes: true, quotes: true, transcript: false, redacted: false });
    if (kind === 'pdf') return newPdfExport(fact, document);
    if (kind === 'note') {
      // Every second one is longer than an entry may be.
      const notes = number % 2 === 0 ? 'What was said, word for word. '.repeat(800) : document.notes;
      return newNoteExport(fact, { ...document, notes }, true);
    }
    return newFeedbackExport(fact, document, {
      templateId,
      panel: null,
      interview: null,
      values: [
        { id: ratingField, value: '3 - Hire' },
        { id: textField, value: 'Clear and careful.' },
      ],
      markedField: textField,
      completedAt: fact.submittedAt - number,
    });
  }

  async function play(exports: readonly Asked[], script: readonly Step[]): Promise<void> {
    const lever = await startDemoLever({ rate: null });
    const computers = [newFolder(), newFolder()] as const;
    const backup = newFolder();
    const clock: TurnedClock = { time: Date.now() };
    const start = (folder: string) => startProcess({ lever, folder, clock, render: render.render, performAs });
    const ratingField = await ratingFieldOf(lever, templateId);
    try {
      copyStore(base, computers[0]);
      let running = start(computers[0]);
      const rows = exports.map((item, number) => rowOf(item, number, ratingField));
      rows.forEach((row, number) => {
        const stamp = { now: () => clock.time + number, newId: () => `export-${number}` };
        putExport(running.store.write, row, stamp);
      });
      await running.end();
      copyStore(computers[0], backup);
      copyStore(computers[0], computers[1]);
      let here: 0 | 1 = 0;
      running = start(computers[here]);

      for (const step of script) {
        lever.control.clearFaults();
        lever.control.slow(step.isSlow ? 20 : 0);
        if (step.fault) {
          const { kind, on, status } = step.fault;
          const match = new RegExp(`${on} .*/(files|notes|feedback)$`);
          lever.control.fail({ kind, match, status, times: on === 'POST' ? 1 : 6, delayMs: 5 });
        }
        running.crashAt(step.crash, step.isSlow ? 150 : 0);
        clock.time += hour;
        running.outbox.kick();
        await running.idle();
        running = await goOn(running, step.then);
      }
      lever.control.clearFaults();
      lever.control.slow(0);
      await running.end();

      for (const folder of computers) {
        const last = start(folder);
        last.outbox.start();
        for (let round = 0; round < 12 && !isAllDelivered(last); round += 1) {
          clock.time += hour;
          last.outbox.kick();
          await last.idle();
        }
        expect(listExports(last.store.read).map(({ state, error }) => ({ state, error }))).toEqual(
          rows.map(() => ({ state: 'delivered', error: null })),
        );
        await last.end();
      }
      expectOnce(lever, rows);

      async function goOn(process: OutboxProcess, then: Step['then']): Promise<OutboxProcess> {
        if (then === 'go on' && !process.isDead()) return process;
        if (then === 'end') await process.end();
        else process.kill();
        if (then === 'copy') here = here === 0 ? 1 : 0;
        if (then === 'restore' || then === 'copy') await process.arrived();
        if (then === 'restore') copyStore(backup, computers[here]);
        const next = start(computers[here]);
        next.outbox.start();
        // At once, while what was sent may still be on its way.
        await next.idle();
        await process.arrived();
        return next;
      }
    } finally {
      await lever.close();
      for (const folder of [...computers, backup]) rmSync(folder, { recursive: true, force: true });
    }
  }

  function expectOnce(lever: DemoLever, rows: readonly ReturnType<typeof rowOf>[]): void {
    for (const [index, fact] of facts.entries()) {
      const opportunityId = fact.interview.candidate.ref.kind === 'opportunity' ? fact.interview.candidate.ref.id : '';
      const wanted = (kind: ExportKind) =>
        rows.filter((row) => row.kind === kind && row.opportunityId === opportunityId).map(({ shortId }) => shortId);
      const idsIn = (text: string) => rows.map(({ shortId }) => shortId).filter((shortId) => text.includes(shortId));
      const { filesOf, notesOf, feedbackOf } = lever.control;
      expect(filesOf(opportunityId).flatMap(({ name }) => idsIn(name))).toEqual(wanted('pdf'));
      const notes = notesOf(opportunityId).filter((note) => idsIn(JSON.stringify(note)).length > 0);
      expect(notes.flatMap((note) => idsIn(note.fields[0]?.value ?? ''))).toEqual(wanted('note'));
      for (const note of notes) {
        const parts = note.fields.map(({ value }) => /part (\d+) of (\d+)$/.exec(value));
        if (note.fields.length === 1) expect(parts[0]).toBeNull();
        expect(
          parts.every((part, at) => part === null || (Number(part[1]) === at + 1 && Number(part[2]) === parts.length)),
        ).toBe(true);
      }
      const forms = feedbackOf(opportunityId).flatMap((form) => idsIn(JSON.stringify(form)));
      expect(forms, `forms of candidate ${index}`).toEqual(wanted('feedback'));
    }
  }

  it('leaves exactly one of each in Lever', { timeout: Math.max(60_000, runs * 4_000) }, async () => {
    await fc.assert(fc.asyncProperty(asked, steps, play), { numRuns: runs, endOnFailure: true });
  });
});

function isAllDelivered(process: OutboxProcess): boolean {
  return listExports(process.store.read).every(({ state }) => state === 'delivered');
}

async function ratingFieldOf(lever: DemoLever, templateId: string): Promise<string> {
  const answer = await fetch(`${lever.apiUrl}/feedback_templates/${templateId}`, {
    headers: { authorization: `Basic ${Buffer.from(`${lever.apiKey}:`).toString('base64')}` },
  });
  const body: unknown = await answer.json();
  const fields = JSON.stringify(body).match(/"id":"([^"]+)","type":"score-system"/);
  if (!fields?.[1]) throw new Error('the template has no rating');
  return fields[1];
}
