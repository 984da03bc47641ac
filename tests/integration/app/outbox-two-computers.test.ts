import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putExport } from '../../../src-main/database/writes/exports.ts';
import { startDemoLever } from '../../../src-main/demo/index.ts';
import { exportFacts } from '../../../src-main/ipc/export-facts.ts';
import type { ExportFacts } from '../../../src-main/outbox/document-of.ts';
import { newDocument, newNoteExport, newPdfExport } from '../../../src-main/outbox/enqueue.ts';
import { createPdfRenderer, type PdfRenderer } from '../../../src-main/outbox/render-pdf.ts';
import { listExports } from '../../../src-main/queries/exports.ts';
import { copyStore, startProcess, type TurnedClock } from './outbox-process.ts';
import { newFolder, scoredProfile } from './scored-profile.ts';

const minute = 60_000;
const options = { notes: true, quotes: true, transcript: false, redacted: false };

/** Opens once so many have come; whoever comes later goes through. */
function gate(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come >= count) resolve();
    return promise;
  };
}

describe('two computers with the same profile that send the same export in the same moment', () => {
  let base = '';
  let fact: ExportFacts;
  let performAs = '';
  let render: PdfRenderer;
  beforeAll(async () => {
    const scored = await scoredProfile(1);
    base = scored.folder;
    performAs = scored.userId;
    const [interview] = scored.interviews;
    if (!interview) throw new Error('a scored interview is needed');
    fact = exportFacts(scored.services, interview, null);
    await scored.end();
    const root = join(import.meta.dirname, '..', '..', '..');
    render = createPdfRenderer({
      workerFile: join(root, 'src-main', 'outbox', 'pdf-worker.ts'),
      fontsFolder: join(root, '.vite', 'build', 'fonts'),
    });
  }, 60_000);
  afterAll(async () => {
    await render?.close();
    rmSync(base, { recursive: true, force: true });
  });

  it.each([
    ['a file', 'pdf', null],
    ['a note of several parts', 'note', null],
    ['a file whose answer one of them does not see', 'pdf', /POST .*\/files$/],
  ] as const)('leave %s once', async (_name, kind, lost) => {
    const lever = await startDemoLever({ rate: null });
    const folders = [newFolder(), newFolder()];
    const clock: TurnedClock = { time: Date.now() };
    try {
      const document = newDocument(fact, options);
      const row =
        kind === 'pdf'
          ? newPdfExport(fact, document)
          : newNoteExport(fact, { ...document, notes: 'What was said, word for word. '.repeat(800) }, false);
      for (const folder of folders) copyStore(base, folder);
      // Both looked, and saw nothing, before the first byte of either leaves.
      const beforeSend = gate(2);
      const computers = folders.map((folder) =>
        startProcess({ lever, folder, clock, render: render.render, performAs, beforeSend }),
      );
      for (const { store } of computers) {
        putExport(store.write, row, { now: () => clock.time, newId: () => 'the-export' });
      }
      if (lost !== null) lever.control.fail({ kind: 'reset-after', match: lost, times: 1 });
      for (const { outbox } of computers) outbox.start();
      for (const { idle } of computers) await idle();
      // The one that came second may wait before it looks again.
      clock.time += minute;
      for (const { outbox } of computers) outbox.kick();
      for (const { idle } of computers) await idle();

      const { opportunityId } = row;
      const ofThis = (item: object) => JSON.stringify(item).includes(row.shortId);
      const found =
        kind === 'pdf'
          ? lever.control.filesOf(opportunityId ?? '').filter(ofThis)
          : lever.control.notesOf(opportunityId ?? '').filter((note) => note.deletedAt === null && ofThis(note));
      expect(found).toHaveLength(1);
      const id = found[0]?.id;
      for (const { store } of computers) {
        expect(listExports(store.read)).toMatchObject([{ state: 'delivered', leverId: id, error: null }]);
      }
      const sends = lever.requests.filter(({ method, path }) => method === 'POST' && !path.includes('note_id'));
      expect(sends.length).toBeGreaterThanOrEqual(2);
      for (const { end } of computers) await end();
    } finally {
      await lever.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  });
});
