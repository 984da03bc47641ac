export type { LogFields, Logger, LogLevel } from './logger.ts';
export { loggerOver, type MemoryLogger, memoryLogger, silentLogger } from './loggers.ts';
export { redact } from './redact.ts';
export { logFile, startLogging } from './start-logging.ts';
