import { utilityProcess } from 'electron';
import type { TranscriptionNews } from '../transcription/messages.ts';
import type { TranscriptionProcess } from '../transcription/transcriber.ts';

/** Starts the utility process that writes recordings down; it waits for its task. */
export function startTranscription(file: string): TranscriptionProcess {
  const child = utilityProcess.fork(file, [], { serviceName: 'Rubric transcription', stdio: 'ignore' });
  return {
    send: (task) => child.postMessage(task),
    onNews: (listener) => {
      // Our own process says nothing else.
      child.on('message', (news) => listener(news as TranscriptionNews));
    },
    onExit: (listener) => {
      child.on('exit', () => listener());
    },
    kill: () => void child.kill(),
  };
}
