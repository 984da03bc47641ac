import { logLine } from './line.ts';
import type { LogFields, Logger, LogLevel } from './logger.ts';

/** A logger over any sink; the sink gets redacted lines only. Also the way to send lines from a worker thread to main. */
export function loggerOver(write: (level: LogLevel, line: string) => void): Logger {
  const at = (level: LogLevel) => (message: string, fields?: LogFields) => write(level, logLine(message, fields));
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** Says nothing. */
export const silentLogger: Logger = loggerOver(() => {});

export type MemoryLogger = Logger & {
  readonly lines: ReadonlyArray<{ readonly level: LogLevel; readonly line: string }>;
};

/** Keeps its lines, so that a test can look for what must not be in them. */
export function memoryLogger(): MemoryLogger {
  const lines: { level: LogLevel; line: string }[] = [];
  return { ...loggerOver((level, line) => lines.push({ level, line })), lines };
}
