import { channels } from '../../src-preload/contract/channels.ts';
import { expect, test } from './fixtures.ts';

/** reference/electron.md section 1.1, as far as a running app shows it. */
test('the page has nothing of Node and nothing of Electron', async ({ page }) => {
  const globals = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
  }));
  expect(globals).toEqual({ require: 'undefined', process: 'undefined', module: 'undefined' });
});

test('the bridge has the requests of the contract, two events, and nothing else', async ({ page }) => {
  const names = await page.evaluate(() => {
    const rubric: Record<string, unknown> = Reflect.get(globalThis, 'rubric');
    return Object.entries(rubric).flatMap(([subject, value]) =>
      typeof value === 'object' && value !== null
        ? Object.keys(value).map((method) => `${subject}.${method}`)
        : [subject],
    );
  });
  const expected = Object.entries(channels).flatMap(([subject, methods]) =>
    methods.map((method) => `${subject}.${method}`),
  );
  expect(names.sort()).toEqual([...expected, 'onChanged', 'onCommand'].sort());
});

test('web preferences are the safe ones', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? read.call(contents) : null;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('pages come with a strict policy, and inline scripts do not run', async ({ page }) => {
  const policy = await page.evaluate(async () => {
    const answer = await fetch('app://main/index.html');
    return answer.headers.get('Content-Security-Policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
  const ran = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
        const script = document.createElement('script');
        try {
          script.textContent = 'window.ran = true';
          document.head.append(script);
        } catch {
          resolve('refused');
        }
        setTimeout(() => resolve(Reflect.get(window, 'ran') ? 'ran' : 'refused'), 500);
      }),
  );
  expect(ran).toBe('refused');
});

test('nothing outside the renderer’s folder is served', async ({ page }) => {
  const statuses = await page.evaluate(async () => {
    const urls = [
      'app://main/../build/main.cjs',
      'app://main/..%2f..%2fpackage.json',
      'app://main/%00',
      'app://main/none.js',
    ];
    return Promise.all(urls.map(async (url) => (await fetch(url)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('the page cannot leave, open windows, or be given permissions', async ({ app, page }) => {
  const before = page.url();
  await page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(page.url()).toBe(before);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the renderer talks to nobody but the app', async ({ app, page }) => {
  await app.electron.evaluate(({ session }) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seenRequests', seen);
    session.defaultSession.webRequest.onBeforeRequest((details, go) => {
      if (details.webContentsId !== undefined) seen.push(details.url);
      go({});
    });
  });
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor();
  for (const name of ['Interviews', 'Exports', 'Settings', 'Positions']) {
    await page.getByRole('link', { name, exact: true }).click();
  }
  const seen = await app.electron.evaluate((): string[] => Reflect.get(globalThis, 'seenRequests'));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((url) => !url.startsWith('app://main/') && !url.startsWith('devtools://'))).toEqual([]);
});
