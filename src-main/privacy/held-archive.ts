import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import texts from '../../resources/messages/held.en.json' with { type: 'json' };
import type { ReadHandle } from '../database/handles.ts';
import type { PersonRecords } from '../database/person.ts';
import { fail, RubricError } from '../errors/index.ts';
import { type ScorecardDocument, scorecardDocumentSchema } from '../pdf/document.ts';
import { type HeldRows, listHeldRows } from '../queries/held.ts';
import { getInterview, type Viewer } from '../queries/interviews.ts';
import { listAllRecordings } from '../queries/recordings.ts';
import { getTranscript } from '../queries/transcripts.ts';
import { soundFile } from '../recordings/index.ts';
import { toWebVtt } from '../transcripts/index.ts';
import { heldPage } from './held-page.ts';

export type HeldOptions = {
  readonly read: ReadHandle;
  readonly records: PersonRecords;
  readonly recordingsFolder: string;
  readonly viewer: Viewer;
  readonly render: (document: ScorecardDocument) => Promise<{ readonly bytes: Uint8Array }>;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
  /** Stops the writing: nothing of the zip is left then. */
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
};

type HeldFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  /** A file of the disk, which may be larger than memory. */
  | { readonly path: string; readonly from: string };

type Sound = { readonly interviewId: string; readonly file: string; readonly size: number };

/** An interview and an export take about as long as so many bytes of sound. */
const stepBytes = 1_000_000;
/** The form of a zip that every program reads ends at 4 GB; the rest of the archive has its place below that. */
const mostSoundBytes = 4_000_000_000;

/** A name for files: letters, digits and spaces of any script, never empty, never a name that a system reserves. */
export function heldFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${texts.fileName.replace('{name}', [...safe].slice(0, 80).join('').trim())}.zip`;
}

/**
 * Writes everything that is held on a person into a zip at `path`: whole, or not at all. Throws `file.unwritable`,
 * `privacy.too-much-sound`, or the reason of the signal.
 */
export async function writeHeld(path: string, options: HeldOptions): Promise<void> {
  const sounds = await soundsOf(options);
  const soundBytes = sounds.reduce((sum, { size }) => sum + size, 0);
  if (soundBytes > mostSoundBytes) throw fail('privacy.too-much-sound');
  const rows = listHeldRows(options.read, options.records);
  const steps = options.records.interviewIds.length + (rows.export ?? []).length;
  let done = 0;
  const isDone = (bytes: number) => {
    done += bytes;
    options.progress(done, soundBytes + steps * stepBytes);
  };
  const unfinished = `${path}.unfinished`;
  try {
    const file = await open(unfinished, 'w', 0o600);
    try {
      await writeZip(file, filesOf(options, rows, sounds, isDone), isDone, options.signal);
      await file.sync();
    } finally {
      await file.close();
    }
    options.signal.throwIfAborted();
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    options.signal.throwIfAborted();
    throw cause instanceof RubricError ? cause : fail('file.unwritable', {}, cause);
  }
}

/** Piece after piece, each on the disk before the next is read. Sound is stored as it is: packing it gains next to nothing. */
async function writeZip(
  file: FileHandle,
  files: AsyncIterable<HeldFile>,
  isDone: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  let failure: unknown = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    writing = writing.then(() => file.appendFile(chunk));
  });
  const written = async () => {
    await writing;
    if (failure) throw failure;
    signal.throwIfAborted();
  };
  for await (const held of files) {
    const entry = 'bytes' in held ? new ZipDeflate(held.path, { level: 6 }) : new ZipPassThrough(held.path);
    zip.add(entry);
    if ('bytes' in held) entry.push(held.bytes, true);
    else {
      for await (const chunk of createReadStream(held.from, { highWaterMark: stepBytes })) {
        entry.push(chunk);
        await written();
        isDone(chunk.length);
      }
      entry.push(new Uint8Array(), true);
    }
    await written();
  }
  zip.end();
  await written();
}

/** The sound files of the person's interviews that lie on the disk, also of a recording that is not finished. */
async function soundsOf({ read, records, recordingsFolder }: HeldOptions): Promise<readonly Sound[]> {
  const ids = new Set(records.interviewIds);
  const sounds: Sound[] = [];
  for (const { id, interviewId } of listAllRecordings(read)) {
    if (!ids.has(interviewId)) continue;
    const file = soundFile(recordingsFolder, id);
    const found = await stat(file).catch(() => null);
    if (found !== null) sounds.push({ interviewId, file, size: found.size });
  }
  return sounds;
}

/** The files of the archive, one after the other, so that none but the one in hand is in memory. */
async function* filesOf(
  options: HeldOptions,
  rows: HeldRows,
  sounds: readonly Sound[],
  isDone: (bytes: number) => void,
): AsyncGenerator<HeldFile> {
  const { read, records, viewer } = options;
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
    const soundFiles: string[] = [];
    for (const { file } of sounds.filter(({ interviewId }) => interviewId === id)) {
      const path = `${folder}/recording ${soundFiles.length + 1}.wav`;
      yield { path, from: file };
      soundFiles.push(path);
    }
    interviews.push({ detail, transcriptFile, soundFiles });
    isDone(stepBytes);
  }
  const exportFiles = [];
  for (const row of rows.export ?? []) {
    isDone(stepBytes);
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

function text(path: string, content: string): HeldFile {
  return { path, bytes: strToU8(content) };
}

/** An export's document; null for one whose words were taken out. */
function documentOf(stored: unknown): ScorecardDocument | null {
  if (typeof stored !== 'string' || stored === '{}') return null;
  return scorecardDocumentSchema.safeParse(JSON.parse(stored)).data ?? null;
}
