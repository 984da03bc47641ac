import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fail, fromAppError, isRubricError, RubricError, toAppError } from '../../../../src-main/errors/index.ts';

function sqliteError(code: string): Error {
  return Object.assign(new Error('database or disk is full'), { code });
}

describe('toAppError', () => {
  it('hands over an expected error as it is, without a reference', () => {
    const error = new RubricError('lever.forbidden', { call: 'GET /users' });
    expect(toAppError(error)).toEqual({ kind: 'rejected', code: 'lever.forbidden', params: { call: 'GET /users' } });
  });

  it('gives an error with a technical cause a reference and reports it under the same one', () => {
    const reports: [string, unknown][] = [];
    const error = new RubricError('lever.offline', {}, new Error('fetch failed'));
    const converted = toAppError(error, (...report) => reports.push(report));
    expect(reports).toEqual([[converted.reference, error]]);
    expect(converted.reference).toMatch(/^[2-9a-z]{8}$/);
  });

  it('turns anything unknown into a bug with a reference and without its text', () => {
    for (const thrown of [new Error('the secret is 42'), 'text', undefined, null, 7]) {
      const converted = toAppError(thrown);
      expect(converted).toMatchObject({ kind: 'bug', code: 'bug.unexpected', params: {} });
      expect(converted.reference).toBeTypeOf('string');
    }
  });

  it.each([
    ['SQLITE_FULL', 'database.full'],
    ['ENOSPC', 'database.full'],
    ['SQLITE_BUSY', 'database.failed'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'database.failed'],
  ])('reads the code %s as %s', (code, expected) => {
    expect(toAppError(sqliteError(code))).toMatchObject({ kind: 'database', code: expected });
  });

  it('names the place of what did not parse, never the value', () => {
    const parsed = z
      .object({ people: z.array(z.object({ age: z.number() })) })
      .safeParse({ people: [{ age: 'private' }] });
    const converted = toAppError(parsed.error);
    expect(converted).toMatchObject({ kind: 'invalid-input', code: 'input.invalid', params: { path: 'people.0.age' } });
    expect(JSON.stringify(converted)).not.toContain('private');
  });

  it('survives the way through data and back', () => {
    const data = toAppError(new RubricError('item.not-found', { what: 'position' }));
    expect(toAppError(fromAppError(structuredClone(data)))).toEqual(data);
  });
});

describe('fail', () => {
  it('throws the typed error with its kind and cause', () => {
    const cause = new Error('cause');
    try {
      fail('connection.port-taken', { port: 1 }, cause);
      expect.unreachable();
    } catch (error) {
      expect(isRubricError(error, 'connection.port-taken')).toBe(true);
      expect(error).toMatchObject({ kind: 'conflict', params: { port: 1 }, cause });
    }
  });
});
