import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFile, startLogging } from '../../../../src-main/logging/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rubric-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('startLogging', () => {
  it('writes redacted lines into a file that only its owner reads', () => {
    const logger = startLogging({ folder: path.join(folder, 'logs'), isDevelopment: false });
    logger.info('Signed in', { refreshToken: 'planted', environment: 'sandbox' });
    logger.debug('Not in production');
    const file = logFile(path.join(folder, 'logs'));
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/info Signed in \{"refreshToken":"\[redacted\]","environment":"sandbox"\}/);
    expect(text).not.toContain('Not in production');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('rotates at 5 MB and keeps one old file', () => {
    const file = logFile(folder);
    writeFileSync(file, 'x'.repeat(5 * 1024 * 1024 + 1), { mode: 0o644 });
    const logger = startLogging({ folder, isDevelopment: false });
    logger.info('After the rotation');
    expect(readdirSync(folder).sort()).toEqual(['rubric.log', 'rubric.old.log']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\S+ info After the rotation\n$/);
    expect(readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  });
});
