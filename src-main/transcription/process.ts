import type { TranscriptionNews, TranscriptionTask } from './messages.ts';
import { loadEngine, openModel } from './recogniser.ts';
import { transcribe } from './transcribe.ts';

/**
 * The process that writes recordings down: one task, then it ends. A process and not a thread, because the native engine ends
 * the whole process it lives in when a model's files are broken. It is Electron's utility process in the app, Node's own in tests.
 */
type Port = {
  readonly postMessage: (message: TranscriptionNews) => void;
  readonly once: (event: 'message', listener: (event: { data: TranscriptionTask }) => void) => void;
};

/** Electron gives a utility process its port here; in Node there is none. */
const { parentPort } = process as unknown as { readonly parentPort?: Port };

function tell(news: TranscriptionNews): void {
  if (parentPort) parentPort.postMessage(news);
  else process.send?.(news);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

async function work(task: TranscriptionTask): Promise<void> {
  let failure: 'transcription.unavailable' | 'transcription.model-broken' | 'transcription.failed' =
    'transcription.unavailable';
  try {
    const engine = await loadEngine();
    tell({ what: 'engine-loaded' });
    failure = 'transcription.model-broken';
    const recogniser = openModel(engine, task);
    tell({ what: 'model-loaded' });
    failure = 'transcription.failed';
    let told = 0;
    const said = await transcribe(task.sounds, recogniser, (done) => {
      if (done - told < 0.01 && done < 1) return;
      told = done;
      tell({ what: 'progress', done });
    });
    tell({ what: 'result', said });
  } catch (cause) {
    tell({ what: 'failed', code: failure, reason: reasonOf(cause) });
  }
}

if (parentPort) parentPort.once('message', ({ data }) => void work(data));
// `transcriber.ts` is the only one that starts this process.
else process.once('message', (task) => void work(task as TranscriptionTask));
