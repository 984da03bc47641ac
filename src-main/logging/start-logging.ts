import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import log from 'electron-log/node.js';
import type { Logger } from './logger.ts';
import { loggerOver } from './loggers.ts';

const maxBytes = 5 * 1024 * 1024;

export type LogOptions = {
  /** Folder of the log files, absolute; made when it is missing. */
  readonly folder: string;
  /** In development lines of level debug are written too, and all lines go to the console as well. */
  readonly isDevelopment: boolean;
};

/** Where the log of this folder is written: `rubric.log`, and `rubric.old.log` after a rotation at 5 MB. */
export function logFile(folder: string): string {
  return path.join(folder, 'rubric.log');
}

/**
 * Opens the log file (mode 0600) and returns the logger. Uses electron-log without its Electron parts: nothing of the
 * renderer is wired into it, so the same code runs in the main process, in a worker thread and in plain Node.
 */
export function startLogging({ folder, isDevelopment }: LogOptions): Logger {
  const file = logFile(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(file)) chmodSync(file, 0o600);
  const instance = log.create({ logId: file });
  const { file: toFile, console: toConsole, ipc: toRenderer } = instance.transports;
  toFile.resolvePathFn = () => file;
  toFile.maxSize = maxBytes;
  toFile.level = isDevelopment ? 'debug' : 'info';
  toFile.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {level} {text}';
  toFile.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  toConsole.level = isDevelopment ? 'debug' : false;
  if (toRenderer) toRenderer.level = false;
  return loggerOver((level, line) => instance[level](line));
}
