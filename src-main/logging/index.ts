export { type LogFields, type Logger, type LogLevel, logLevels } from './logger.ts';
export { consoleLogger, loggerOver, type MemoryLogger, memoryLogger, silentLogger } from './loggers.ts';
export { redact } from './redact.ts';
export { logFile, startLogging } from './start-logging.ts';
