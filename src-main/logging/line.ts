import type { LogFields } from './logger.ts';
import { isSecretName, mask, redact } from './redact.ts';

/** How deep a field is written out; what lies deeper is named by its type. */
const depthLimit = 5;
const textLimit = 4_000;

/** One redacted line: the message, then its fields as JSON. Never throws, whatever the fields hold. */
export function logLine(message: string, fields?: LogFields): string {
  if (fields === undefined || Object.keys(fields).length === 0) return redact(message);
  return redact(`${message} ${JSON.stringify(plain(fields, depthLimit, new Set()))}`);
}

function plain(value: unknown, depth: number, seen: Set<object>): unknown {
  if (typeof value === 'string') return value.length > textLimit ? `${value.slice(0, textLimit)}…` : value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return '[circular]';
  if (depth === 0) return '[deeper]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return value.href;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  const within = new Set(seen).add(value);
  if (value instanceof Error) return plainError(value, depth, within);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => plain(item, depth - 1, within));
  const out: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    out[name] = isSecretName(name) && typeof member !== 'number' ? mask : plain(member, depth - 1, within);
  }
  return out;
}

function plainError(error: Error, depth: number, seen: Set<object>): unknown {
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  return {
    name: error.name,
    message: plain(error.message, depth, seen),
    // `code` is a secret's name in a query; an error's code is not one, so it is written under another name.
    ...(code === null ? {} : { errorCode: code }),
    ...('params' in error ? { params: plain(error.params, depth - 1, seen) } : {}),
    ...(error.stack === undefined ? {} : { stack: plain(error.stack, depth, seen) }),
    ...(error.cause === undefined ? {} : { cause: plain(error.cause, depth - 1, seen) }),
  };
}
