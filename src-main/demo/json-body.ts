import { badRequest } from './errors.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a JSON object and refuses members that the call does not know.
 * @throws ApiError 400
 */
export function readJsonObject(body: Buffer, contentType: string, members: readonly string[]): JsonObject {
  if (!/^application\/json\b/i.test(contentType)) throw badRequest('The body must be application/json');
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest('The body is not valid JSON');
  }
  if (!isObject(value)) throw badRequest('The body must be a JSON object');
  for (const name of Object.keys(value)) {
    if (!members.includes(name)) throw badRequest(`Unknown member ${name}`);
  }
  return value;
}

export function requiredText(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value.trim() === '') throw badRequest(`${name} must be a non-empty string`);
  return value;
}

export function optionalText(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw badRequest(`${name} must be a string`);
  return value;
}

export function optionalFlag(body: JsonObject, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw badRequest(`${name} must be true or false`);
  return value;
}

/** A time that may lie in the past but not in the future (lever-api.md, section 18); `now` when absent. */
export function pastTime(body: JsonObject, name: string, now: number): number {
  const value = body[name];
  if (value === undefined) return now;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw badRequest(`${name} must be a timestamp in milliseconds`);
  }
  if (value > now) throw badRequest(`${name} must not be in the future`);
  return value;
}
