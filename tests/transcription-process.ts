import { fork } from 'node:child_process';
import type { TranscriptionNews } from '../src-main/transcription/messages.ts';
import type { TranscriptionProcess } from '../src-main/transcription/transcriber.ts';

/** The process that writes recordings down, on plain Node instead of Electron's utility process. */
export function startNodeProcess(file: string): TranscriptionProcess {
  const child = fork(file, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return {
    send: (task) => void child.send(task),
    onNews: (listener) => {
      child.on('message', (news) => listener(news as TranscriptionNews)); // our own process says nothing else
    },
    onExit: (listener) => {
      child.on('exit', () => listener());
    },
    kill: () => void child.kill(),
  };
}
