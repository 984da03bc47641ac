import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, readInputs, writeStamp } from '../../../tools/build-stamp.ts';

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rubric-stamp-'));
  output = join(root, '.vite');
  mkdirSync(join(root, 'src-main', 'app'), { recursive: true });
  mkdirSync(output);
  writeFileSync(join(root, 'src-main', 'app', 'window.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the stamp of a build', () => {
  it('is fresh for the same sources and stale after a change, a new file or a rename', () => {
    const inputs = readInputs(root);
    writeStamp(output, inputs);
    expect(isFresh(output, readInputs(root), [])).toBe(true);

    writeFileSync(join(root, 'src-main', 'app', 'window.ts'), 'two');
    expect(isFresh(output, readInputs(root), [])).toBe(false);

    writeFileSync(join(root, 'src-main', 'app', 'window.ts'), 'one');
    expect(isFresh(output, readInputs(root), [])).toBe(true);

    writeFileSync(join(root, 'src-main', 'app', 'menu.ts'), '');
    expect(isFresh(output, readInputs(root), [])).toBe(false);
  });

  it('does not see README files', () => {
    const inputs = readInputs(root);
    writeFileSync(join(root, 'src-main', 'README.md'), 'words');
    expect(readInputs(root)).toBe(inputs);
  });

  it('is stale when an output is gone, or when the stamp is missing or rubbish', () => {
    const inputs = readInputs(root);
    expect(isFresh(output, inputs, [])).toBe(false);
    writeStamp(output, inputs);
    expect(isFresh(output, inputs, [join(output, 'main.cjs')])).toBe(false);
    writeFileSync(join(output, 'stamp.json'), '{"inp');
    expect(isFresh(output, inputs, [])).toBe(false);
  });
});
