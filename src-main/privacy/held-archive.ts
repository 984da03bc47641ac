import { open, rename, rm } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import texts from '../../resources/messages/held.en.json' with { type: 'json' };
import type { ReadHandle } from '../database/handles.ts';
import type { PersonRecords } from '../database/person.ts';
import { fail, RubricError } from '../errors/index.ts';
import { type ScorecardDocument, scorecardDocumentSchema } from '../pdf/document.ts';
import { listHeldRows } from '../queries/held.ts';
import { getInterview, type Viewer } from '../queries/interviews.ts';
import { getTranscript } from '../queries/transcripts.ts';
import { toWebVtt } from '../transcripts/index.ts';
import { heldPage } from './held-page.ts';

export type HeldOptions = {
  readonly read: ReadHandle;
  readonly records: PersonRecords;
  readonly viewer: Viewer;
  readonly render: (document: ScorecardDocument) => Promise<{ readonly bytes: Uint8Array }>;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
};

type File = { readonly path: string; readonly bytes: Uint8Array };

/** A name for files: letters, digits and spaces of any script, never empty, never a name that a system reserves. */
export function heldFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${texts.fileName.replace('{name}', [...safe].slice(0, 80).join('').trim())}.zip`;
}

/** Writes everything that is held on a person into a zip at `path`: whole, or not at all. Throws `file.unwritable`. */
export async function writeHeld(path: string, options: HeldOptions): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      let writing: Promise<unknown> = Promise.resolve();
      let failure: unknown = null;
      const zip = new Zip((error, chunk) => {
        failure ??= error;
        writing = writing.then(() => file.write(chunk));
      });
      for await (const { path: name, bytes } of filesOf(options)) {
        const entry = new ZipDeflate(name, { level: 6 });
        zip.add(entry);
        entry.push(bytes, true);
        await writing;
        if (failure) throw failure;
      }
      zip.end();
      await writing;
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause instanceof RubricError ? cause : fail('file.unwritable', {}, cause);
  }
}

/** The files of the archive, one after the other, so that none but the one in hand is in memory. */
async function* filesOf(options: HeldOptions): AsyncGenerator<File> {
  const { read, records, viewer } = options;
  const rows = listHeldRows(read, records);
  yield text('data.json', JSON.stringify({ person: records, records: rows }, null, 2));
  const interviews = [];
  for (const [index, id] of records.interviewIds.entries()) {
    await nextTurn();
    const detail = getInterview(read, id, viewer);
    if (detail === null) continue;
    const folder = `interviews/${index + 1}`;
    yield text(`${folder}/interview.json`, JSON.stringify(detail, null, 2));
    if (detail.notes.body !== '') yield text(`${folder}/notes.txt`, detail.notes.body);
    yield text(`${folder}/scorecards.json`, JSON.stringify([detail.scorecard, ...detail.earlier], null, 2));
    const transcript = getTranscript(read, id);
    const transcriptFile = transcript === null ? null : `${folder}/transcript.vtt`;
    if (transcript !== null && transcriptFile !== null) yield text(transcriptFile, toWebVtt(transcript.segments));
    interviews.push({ detail, transcriptFile });
  }
  const exportFiles = [];
  for (const row of rows.export ?? []) {
    const document = documentOf(row.document);
    if (document === null) continue;
    const base = `exports/${String(row.kind)} ${String(row.short_id)}`;
    yield text(`${base}.json`, JSON.stringify(document, null, 2));
    if (row.kind !== 'pdf') continue;
    const { bytes } = await options.render(document);
    yield { path: `${base}.pdf`, bytes };
    exportFiles.push({ id: String(row.id), file: `${base}.pdf` });
  }
  const page = heldPage({
    name: records.names[0] ?? '',
    emails: records.emails,
    interviews,
    rows,
    exportFiles,
    madeAt: options.now,
    locale: options.locale,
    timeZone: options.timeZone,
  });
  yield text('index.html', page);
}

function text(path: string, content: string): File {
  return { path, bytes: strToU8(content) };
}

/** An export's document; null for one whose words were taken out. */
function documentOf(stored: unknown): ScorecardDocument | null {
  if (typeof stored !== 'string' || stored === '{}') return null;
  return scorecardDocumentSchema.safeParse(JSON.parse(stored)).data ?? null;
}
