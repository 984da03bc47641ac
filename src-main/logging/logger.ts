/** Values beside a message: ids, counts, durations in ms, an error under `error`. Redacted before they are written. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What every module sees of logging. Messages are plain sentences; values belong into `fields`. */
export type Logger = {
  readonly error: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly debug: (message: string, fields?: LogFields) => void;
};

export type LogLevel = keyof Logger;
