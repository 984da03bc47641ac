import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSquirrel } from '../../../../src-main/app/squirrel-events.ts';

const executable = join('C', 'Rubric', 'app-1.2.3', 'rubric.exe');
const updater = join('C', 'Rubric', 'Update.exe');

function answered(...args: readonly string[]) {
  const started: unknown[] = [];
  const isSquirrel = answerSquirrel([executable, ...args], executable, (...call) => started.push(call));
  return { isSquirrel, started };
}

describe('the installer on Windows', () => {
  it.each([
    ['--squirrel-install', '--createShortcut'],
    ['--squirrel-updated', '--createShortcut'],
    ['--squirrel-uninstall', '--removeShortcut'],
  ])('%s: shortcuts, and the app ends', (event, change) => {
    expect(answered(event, '1.2.3')).toEqual({ isSquirrel: true, started: [[updater, [change, 'rubric.exe']]] });
  });

  it('an old version that makes room only ends', () => {
    expect(answered('--squirrel-obsolete', '1.2.3')).toEqual({ isSquirrel: true, started: [] });
  });

  it.each([['--squirrel-firstrun'], ['--demo'], [undefined]])('%s: the app starts as usual', (argument) => {
    expect(answered(...(argument === undefined ? [] : [argument]))).toEqual({ isSquirrel: false, started: [] });
  });
});
