import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type DemoLever, type DemoLeverOptions, startDemoLever } from '../../src-main/demo/index.ts';
import { launchRubric, type RunningApp } from '../../tools/walkthrough/launch.ts';
import { freePort } from '../free-port.ts';

export { expect } from '@playwright/test';

type Launch = (options?: {
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  readonly waitUntilReady?: boolean;
}) => Promise<RunningApp>;

type Fixtures = {
  /** Options of the Lever that the test runs against. */
  leverOptions: DemoLeverOptions;
  /** A Lever outside the app. */
  lever: DemoLever;
  /** The profile folder of this test alone. */
  profile: string;
  /** Starts the app against that Lever; what still runs at the end is closed. */
  launch: Launch;
  /** An app that runs already. */
  app: RunningApp;
  page: Page;
};

export const test = base.extend<Fixtures>({
  leverOptions: [{}, { option: true }],
  lever: async ({ leverOptions }, use) => {
    const lever = await startDemoLever({ rate: null, consent: 'redirect', ...leverOptions });
    await use(lever);
    await lever.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rubric-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ lever, profile }, use, info) => {
    const running: RunningApp[] = [];
    // One port a test for the loopback callback, so that a listener that lingers disturbs no other test.
    const port = String(await freePort());
    await use(async (options = {}) => {
      const app = await launchRubric({
        profile,
        waitUntilReady: options.waitUntilReady ?? true,
        args: options.args ?? [],
        env: {
          RUBRIC_LEVER_API_URL: lever.apiUrl,
          RUBRIC_LEVER_AUTH_URL: lever.authUrl,
          RUBRIC_LEVER_CLIENT_ID: lever.clientId,
          RUBRIC_LEVER_CLIENT_SECRET: lever.clientSecret,
          RUBRIC_LEVER_CALLBACK_PORT: port,
          RUBRIC_OPEN_EXTERNAL: 'fetch',
          RUBRIC_LEVER_RATE: '1000',
          ...options.env,
        },
      });
      running.push(app);
      return app;
    });
    const hasFailed = info.status !== info.expectedStatus;
    for (const app of running) {
      if (hasFailed) await keepTraces(app, info);
      await app.electron.close().catch(() => {});
    }
    if (hasFailed) await info.attach('log', { path: join(profile, 'logs', 'rubric.log') }).catch(() => {});
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
  page: async ({ app }, use) => {
    await use(app.page);
  },
});

async function keepTraces(
  app: RunningApp,
  info: { attach: (name: string, content: { body: Buffer | string; contentType: string }) => Promise<void> },
): Promise<void> {
  const picture = await app.page.screenshot().catch(() => null);
  if (picture) await info.attach('window', { body: picture, contentType: 'image/png' });
  await info.attach('output', { body: app.output(), contentType: 'text/plain' });
}
