import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError, ErrorCode } from '../../src-preload/contract/errors.ts';
import type { SpeechModel, TranscriptionJob } from '../../src-preload/contract/recordings.ts';
import { fail, RubricError, toAppError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { Said, SoundToRead, TranscriptionNews, TranscriptionTask } from './messages.ts';
import { isStreamingModel, type ModelFiles, recogniseModel } from './model-files.ts';

/** A process that was just started and waits for its task. */
export type TranscriptionProcess = {
  readonly send: (task: TranscriptionTask) => void;
  readonly onNews: (listener: (news: TranscriptionNews) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type TranscriberOptions = {
  readonly startProcess: () => TranscriptionProcess;
  readonly modelFolder: () => string | null;
  readonly threads: number;
  readonly logger: Logger;
  /** The job of this interview changed. */
  readonly changed: (interviewId: string) => void;
};

type Job = { readonly interviewId: string; process: TranscriptionProcess; done: number; isCancelled: boolean };

/** What a process that ended without a word was at. */
const silentEnds = {
  start: 'transcription.unavailable',
  'engine-loaded': 'transcription.model-broken',
  'model-loaded': 'transcription.failed',
} as const satisfies Record<string, ErrorCode>;

/** Writes recordings down on this computer, one interview at a time, in a process that ends with it. */
export function createTranscriber(options: TranscriberOptions) {
  const { logger, changed } = options;
  let job: Job | null = null;
  const failures = new Map<string, AppError>();

  async function lookAt(folder: string): Promise<{ readonly shown: SpeechModel; readonly files: ModelFiles | null }> {
    const folderName = basename(folder);
    const names = await readdir(folder).catch(() => null);
    if (names === null) return { shown: { state: 'unusable', folderName, reason: 'gone' }, files: null };
    if (isStreamingModel(folderName)) {
      return { shown: { state: 'unusable', folderName, reason: 'streaming' }, files: null };
    }
    const found = recogniseModel(names);
    return found.isComplete
      ? { shown: { state: 'ready', kind: found.files.kind, folderName }, files: found.files }
      : { shown: { state: 'incomplete', folderName, missing: found.missing }, files: null };
  }

  function run(current: Job, task: TranscriptionTask): Promise<readonly Said[]> {
    return new Promise((resolve, reject) => {
      let stage: keyof typeof silentEnds = 'start';
      current.process.onNews((news) => {
        switch (news.what) {
          case 'engine-loaded':
          case 'model-loaded':
            stage = news.what;
            return;
          case 'progress':
            current.done = news.done;
            changed(current.interviewId);
            return;
          case 'result':
            resolve(news.said);
            return;
          case 'failed':
            reject(new RubricError(news.code, {}, new Error(news.reason)));
        }
      });
      current.process.onExit(() =>
        reject(new RubricError(silentEnds[stage], {}, new Error(`the process ended at: ${stage}`))),
      );
      current.process.send(task);
    });
  }

  return {
    /** What is known of the chosen model, from the names of its files. */
    async model(): Promise<SpeechModel> {
      const folder = options.modelFolder();
      return folder === null ? { state: 'none' } : (await lookAt(folder)).shown;
    },

    jobOf(interviewId: string): TranscriptionJob | null {
      if (job?.interviewId === interviewId) return { state: 'running', done: job.done };
      const error = failures.get(interviewId);
      return error ? { state: 'failed', error } : null;
    },

    /**
     * Starts to write the sounds down; resolves when it has begun. `keep` is given what was said in the end. A failure after that
     * is the job's. Throws `transcription.no-model` and `transcription.running`.
     */
    async start(
      interviewId: string,
      sounds: readonly SoundToRead[],
      keep: (said: readonly Said[]) => void,
    ): Promise<void> {
      if (job !== null) throw fail('transcription.running');
      const folder = options.modelFolder();
      const found = folder === null ? null : await lookAt(folder);
      if (folder === null || !found?.files) throw fail('transcription.no-model');
      if (job !== null) throw fail('transcription.running');
      const current: Job = { interviewId, process: options.startProcess(), done: 0, isCancelled: false };
      job = current;
      failures.delete(interviewId);
      changed(interviewId);
      run(current, { sounds, model: { folder, files: found.files }, threads: options.threads })
        .then(keep)
        .catch((cause: unknown) => {
          if (current.isCancelled) return;
          failures.set(
            interviewId,
            toAppError(cause, (reference, technical) =>
              logger.error('a recording was not written down', { reference, cause: technical }),
            ),
          );
        })
        .finally(() => {
          current.process.kill();
          job = null;
          changed(interviewId);
        });
    },

    /** Stops the work on an interview, and forgets that it failed. */
    cancel(interviewId: string): void {
      failures.delete(interviewId);
      if (job?.interviewId === interviewId) {
        job.isCancelled = true;
        job.process.kill();
      } else {
        changed(interviewId);
      }
    },

    stop(): void {
      if (job === null) return;
      job.isCancelled = true;
      job.process.kill();
    },
  };
}
export type Transcriber = ReturnType<typeof createTranscriber>;
