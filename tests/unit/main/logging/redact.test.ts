import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryLogger, redact } from '../../../../src-main/logging/index.ts';

const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl';

describe('redact', () => {
  it.each([
    ['authorization: Bearer planted', 'planted'],
    ['{"Authorization":"Basic cGxhbnRlZDo="}', 'cGxhbnRlZDo'],
    ['it sent bearer planted.', 'planted'],
    [`token was ${jwt}`, 'c2lnbmF0dXJl'],
    ['refresh_token=planted&grant_type=x', 'planted'],
    ['{"refreshToken":"plan\\"ted"}', 'plan'],
    ['{"refreshToken":"some\\"planted"}', 'planted'],
    ['"{\\"client_secret\\":\\"planted\\"}"', 'planted'],
    ['api key: planted', 'planted'],
    ['GET /cb/lever?code=planted&state=other', 'planted'],
    ['GET /cb/lever?code=planted&state=other', 'other'],
    ['code=planted', 'planted'],
    ['https://user:planted@lever.example/x', 'planted'],
    ['mail to ada.planted@people.example now', 'planted'],
    ['v1.Mplanted0123456789abcdef', 'planted'],
    ['cookie: a=planted; b=planted', 'planted'],
    ['Set-Cookie: session=planted; Path=/', 'planted'],
  ])('takes the secret out of %j', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  it.each([
    'Synced 40 opportunities of 0b7e1c52-0000-4000-8000-000000000201 in 320 ms',
    '{"code":"lever.offline","call":"GET /opportunities/:id/files","status":503}',
    '/home/someone/.config/rubric/logs/rubric.log could not be opened',
    'The state of the posting is published',
  ])('leaves %j readable', (text) => {
    expect(redact(text)).toBe(text);
  });

  const token = fc.stringMatching(/^[A-Za-z0-9_-]{12,120}$/);
  const noise = fc.string({ unit: 'grapheme', maxLength: 40 });
  const settings: ((secret: string) => string)[] = [
    (secret) => `authorization: Bearer ${secret}`,
    (secret) => `Authorization=Basic ${secret}`,
    (secret) => `"access_token":"${secret}"`,
    (secret) => `refresh_token=${secret}`,
    (secret) => `client_secret: ${secret}`,
    (secret) => `apiKey=${secret}`,
    (secret) => `?code=${secret}`,
    (secret) => `&state=${secret}`,
    (secret) => `code_verifier=${secret}`,
    (secret) => ` ${secret}@people.example`,
  ];

  it('lets no planted token through, whatever stands around it', () => {
    fc.assert(
      fc.property(token, noise, noise, fc.constantFrom(...settings), (secret, before, after, around) => {
        fc.pre(!before.includes(secret) && !after.includes(secret));
        return !redact(`${before} ${around(secret)} ${after}`).includes(secret);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a logger', () => {
  it('masks fields by their names, through all levels of nesting', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{12,30}$/),
        fc.constantFrom('authorization', 'refreshToken', 'access_token', 'apiKey', 'client_secret', 'code', 'state'),
        (secret, name) => {
          const logger = memoryLogger();
          logger.error('Something happened', { request: { headers: [{ [name]: secret }] } });
          return logger.lines.length === 1 && !logger.lines[0]?.line.includes(secret);
        },
      ),
    );
  });

  it('writes errors with their causes, redacted', () => {
    const logger = memoryLogger();
    const error = new Error('refused', { cause: new Error('refresh_token=planted') });
    logger.warn('A call failed', { error });
    expect(logger.lines[0]?.line).toContain('refused');
    expect(logger.lines[0]?.line).not.toContain('planted');
  });

  it('does not stumble over what cannot be written', () => {
    const circular: Record<string, unknown> = { big: 1n, bytes: new Uint8Array(3), call: () => 1, none: undefined };
    circular.self = circular;
    const logger = memoryLogger();
    logger.info('Odd', circular);
    expect(logger.lines[0]?.line).toBe('Odd {"big":"1","bytes":"[3 bytes]","call":"[function]","self":"[circular]"}');
  });
});
