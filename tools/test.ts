// Builds the app and passes all tests; the last line is the count.
// usage: node tools/test.ts [unit|e2e]
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './display.ts';
import { projectRoot } from './electron-launch.ts';
import { runCommand } from './run-command.ts';
import { addCounts, countPlaywright, countsLine, countVitest, type TestCounts } from './test-counts.ts';

const results = join(projectRoot, 'test-results');

/** Runs one runner and reads the report it leaves. A runner that fails without a failed test counts as one failure. */
async function run(
  command: string,
  args: readonly string[],
  reportFile: string,
  count: (report: unknown) => TestCounts,
): Promise<TestCounts> {
  // An old report must not be taken for a new one.
  rmSync(reportFile, { force: true });
  const { code } = await runCommand(command, args);
  let counts: TestCounts;
  try {
    counts = count(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch (error) {
    console.error(
      `test: ${command} left no report that can be read: ${error instanceof Error ? error.message : error}`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** tests/unit, migrations, integration and rules. */
function runVitest(): Promise<TestCounts> {
  const report = join(results, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run('vitest', args, report, countVitest);
}

/** tests/e2e, in the real app. */
function runPlaywright(): Promise<TestCounts> {
  return run('playwright', ['test'], join(results, 'playwright.json'), countPlaywright);
}

const only = process.argv[2];
if (only !== undefined && only !== 'unit' && only !== 'e2e') {
  console.error('usage: node tools/test.ts [unit|e2e]');
  process.exit(1);
}
mkdirSync(results, { recursive: true });

const build = await runCommand('node', ['tools/build.ts']);
if (build.code !== 0) {
  console.log(countsLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}
const counts: TestCounts[] = [];
if (only !== 'e2e') counts.push(await runVitest());
if (only !== 'unit') {
  counts.push(await withDisplay(runPlaywright));
  await runCommand('node', ['tools/size.ts']);
}

const total = addCounts(counts);
// A runner that ran nothing at all is a mistake in its configuration, not a success.
const nothingRan = counts.some(({ passed, failed }) => passed + failed === 0);
if (nothingRan) console.error('test: one of the runners ran no test');
console.log(countsLine(total));
process.exit(total.failed > 0 || nothingRan ? 1 : 0);
