import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright empties its folder at the start; the reports that tools/test.ts reads stand beside it.
  outputDir: 'test-results/e2e',
  // One window at a time: each is an Electron with four processes, and the test machines share two cores.
  workers: 1,
  // A test that needs a second try has found something.
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});
