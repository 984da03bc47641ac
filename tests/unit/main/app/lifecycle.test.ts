import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hardLimitMs, quitInOrder, windowsLimitMs } from '../../../../src-main/app/quit.ts';
import { checkSpelling, spellingLanguage } from '../../../../src-main/app/spelling.ts';
import { autostartEntry, loginItem, startAtLogin } from '../../../../src-main/app/start-at-login.ts';
import { memoryLogger } from '../../../../src-main/logging/index.ts';

/** An app that can only end. `quit` asks the listeners as Electron does, and ends when none objects. */
function fakeApp() {
  const listeners: ((event: { preventDefault: () => void }) => void)[] = [];
  const ends: string[] = [];
  return {
    ends,
    on: (_name: string, listener: (event: { preventDefault: () => void }) => void) => listeners.push(listener),
    quit: () => {
      let isRefused = false;
      for (const listener of listeners) listener({ preventDefault: () => (isRefused = true) });
      if (!isRefused) ends.push('quit');
    },
    exit: (code: number) => ends.push(`exit ${code}`),
  };
}

function begin(end: () => Promise<void>) {
  const app = fakeApp();
  const order: string[] = [];
  const limits: { callback: () => void; ms: number }[] = [];
  quitInOrder(
    // Of Electron's app these three are all that is used.
    app as never,
    {
      closeWindows: async (ms) => void order.push(`windows ${ms}`),
      end: () => {
        order.push('end');
        return end();
      },
      logger: memoryLogger(),
      later: (callback, ms) => limits.push({ callback, ms }),
    },
  );
  return { app, order, limits };
}

test('the windows go first, then the store; then the app ends, once', async () => {
  const { app, order } = begin(async () => {});
  app.quit();
  app.quit();
  await expect.poll(() => app.ends).toEqual(['quit']);
  expect(order).toEqual([`windows ${windowsLimitMs}`, 'end']);
});

test('what hangs does not keep the app: at the limit it is ended all the same, with code 0', () => {
  const { app, limits } = begin(() => new Promise(() => {}));
  app.quit();
  expect(app.ends).toEqual([]);
  expect(limits.map(({ ms }) => ms)).toEqual([hardLimitMs]);
  expect(hardLimitMs).toBeLessThan(2_000);
  limits[0]?.callback();
  expect(app.ends).toEqual(['exit 0']);
});

test('an end that fails is an end', async () => {
  const { app } = begin(() => Promise.reject(new Error('the disk is gone')));
  app.quit();
  await expect.poll(() => app.ends).toEqual(['quit']);
});

test('spelling follows the locale: the region, else the language, else nothing', () => {
  const available = ['de', 'en-GB', 'en-US', 'pt-BR'];
  expect(spellingLanguage('en_US', available)).toBe('en-US');
  expect(spellingLanguage('de-AT', available)).toBe('de');
  expect(spellingLanguage('en-IE', available)).toBe('en-GB');
  expect(spellingLanguage('ja', available)).toBeNull();
});

test('spelling is checked in the language of the system, and in another one that was chosen for the words on screen', () => {
  const chosen: string[][] = [];
  const session = {
    availableSpellCheckerLanguages: ['de', 'en-GB', 'en-US'],
    setSpellCheckerLanguages: (languages: string[]) => void chosen.push(languages),
  };
  checkSpelling(session, ['en-US', 'en-US'], false);
  checkSpelling(session, ['en-US', 'de-DE'], false);
  checkSpelling(session, ['ja', 'ja'], false);
  checkSpelling(session, ['en-US', 'de'], true);
  expect(chosen).toEqual([['en-US'], ['en-US', 'de']]);
});

test('starting with the session is a desktop entry on Linux, made and taken away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-login-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asked: unknown[] = [];
  const app = { setLoginItemSettings: (settings: unknown) => asked.push(settings) };
  const file = join(folder, 'autostart', 'rubric.desktop');
  const options = { platform: 'linux', executable: '/opt/Rubric "new"/rubric', configFolder: folder };
  startAtLogin(app, true, options);
  expect(readFileSync(file, 'utf8')).toBe(autostartEntry(options.executable));
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Rubric \\"new\\"/rubric" --hidden');
  startAtLogin(app, false, options);
  expect(existsSync(file)).toBe(false);
  expect(asked).toEqual([]);

  startAtLogin(app, true, { ...options, platform: 'darwin' });
  expect(asked).toEqual([{ openAtLogin: true }]);
});

test('on Windows the session starts the newest version, not the one that asked for it', () => {
  const item = (executable: string) => loginItem(true, { platform: 'win32', executable });
  expect(item('C:\\Users\\me\\AppData\\Local\\rubric\\app-1.2.3\\rubric.exe')).toEqual({
    openAtLogin: true,
    path: 'C:\\Users\\me\\AppData\\Local\\rubric\\rubric.exe',
    args: ['--hidden'],
  });
  expect(item('D:\\Rubric\\rubric.exe').path).toBe('D:\\Rubric\\rubric.exe');
});
