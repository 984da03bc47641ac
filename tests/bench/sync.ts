// The first crawl of one posting at Lever's limit, against the least time that the share of the limit allows for as many
// requests; what a tick costs when nothing changed; what is read again after a kill in mid-crawl.
// usage: npm run bench -- sync [--rows N] [--latency MS] [--rate N]
//   2,000 opportunities unless told otherwise; design section 7 means 10,000. With a rate of 1,000 Lever has no limit, so that
//   what Rubric itself needs for a row is seen.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createKeySupplier } from '../../src-main/auth/tokens.ts';
import { createLimiter, type LeverPosting } from '../../src-main/clients/lever/index.ts';
import type { WriteHandle } from '../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../src-main/database/open.ts';
import { putPosting } from '../../src-main/database/writes/lever-cache.ts';
import { addPosition } from '../../src-main/database/writes/positions.ts';
import { type DemoLever, demoCompany, startDemoLever } from '../../src-main/demo/index.ts';
import { loggerOver } from '../../src-main/logging/loggers.ts';
import { startSyncThread } from '../../src-main/sync/index.ts';
import { postingRow } from '../../src-main/sync/records.ts';
import { figureLine, median } from './measure/figures.ts';

const PAGE = 100;
/** 95 % of the allowed rate, as a ratio of times. */
const RATE_BUDGET = 1.05;
/** Of the demo company's opportunities, these are on its largest posting at factor 1. */
const ON_LARGEST_POSTING = 60;
const KILL_AFTER_PAGES = 6;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '2000' },
    latency: { type: 'string', default: '0' },
    rate: { type: 'string', default: '8' },
    // The crawl runs in a process of its own, as the app's main process does beside Lever.
    crawl: { type: 'string' },
    api: { type: 'string' },
    key: { type: 'string' },
    posting: { type: 'string' },
    position: { type: 'string' },
  },
});

const RATE = Number(values.rate);
/** Lever's own limit, 10 a second, is left out when more is asked for. */
const LIMITED = RATE <= 10;
const logger = loggerOver(() => {});

/** A sync thread on a store, with its share of the limit, as main wires it. */
function threadOn(databaseFile: string, apiUrl: string, apiKey: string, onProgress = () => {}) {
  const limiter = createLimiter({ rate: RATE });
  const supplier = createKeySupplier(apiKey, () => {});
  const thread = startSyncThread({
    workerFile: join(import.meta.dirname, '..', '..', 'src-main', 'sync', 'worker.ts'),
    databaseFile,
    sqliteBinding: undefined,
    logger,
    answer: async (question) => {
      if (question.what === 'authorization') return supplier.authorization();
      if (question.what === 'permit') await limiter.take(question.priority);
      if (question.what === 'slow-down') limiter.slowDown(question.pauseMs);
      return null;
    },
    onProgress,
    onSetup: () => {},
    onChanged: () => {},
    onContact: () => {},
    onErase: () => {},
  });
  const crawl = async (positionId: string, postingId: string, isThorough = false) => {
    const error = await thread.run({ kind: 'applicants', positionId, postingId, isThorough }, apiUrl);
    if (error) throw new Error(`the sync failed: ${error.code} ${JSON.stringify(error.params)}`);
  };
  return { crawl, stop: thread.stop };
}

/** An empty store with one position on a posting. */
function newStore(folder: string, name: string, posting: LeverPosting): { file: string; positionId: string } {
  const file = join(folder, name, 'rubric.db');
  const opened = openStore({ file, backupsFolder: join(folder, 'backups'), now: Date.now });
  if (opened.state !== 'ready') throw new Error('the store did not open');
  const stamp = { now: Date.now, newId: () => crypto.randomUUID() };
  putPosting(opened.write, postingRow(posting, true), null);
  const positionId = addPosition(
    opened.write,
    { name: 'Bench', role: 'Bench', postingId: posting.id, rounds: [] },
    stamp,
  );
  closeStore(opened.write, opened.read);
  return { file, positionId };
}

function countRows(file: string): number {
  const opened = openStore({ file, backupsFolder: '', now: Date.now });
  if (opened.state !== 'ready') throw new Error('the store did not open');
  const handle: WriteHandle = opened.write;
  const rows = Number(handle.prepare('SELECT count(*) FROM opportunity').pluck().get());
  closeStore(handle, opened.read);
  return rows;
}

type Figures = { readonly memory: readonly number[]; readonly p99: number; readonly longest: number };

/** Starts a crawl in a process of its own. */
function startCrawl(store: { file: string; positionId: string }, lever: DemoLever, postingId: string) {
  const child = spawn(
    process.execPath,
    [
      import.meta.filename,
      ...['--crawl', store.file, '--api', lever.apiUrl, '--key', lever.apiKey, '--rate', values.rate],
      ...['--posting', postingId, '--position', store.positionId],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const figures = new Promise<Figures>((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (signal !== null) return;
      if (code === 0)
        resolve(JSON.parse(said) as Figures); // printed by crawlHere
      else reject(new Error(`the crawl ended with ${code}`));
    });
  });
  return { child, figures };
}

/** Pages that were fetched: a request that was still without an answer when the app was killed brought nothing. */
const lists = (lever: DemoLever, from = 0) =>
  lever.requests.slice(from).filter(({ path, status }) => path === '/v1/opportunities' && status === 200);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-bench-sync-'));
  const company = demoCompany(Date.now(), { factor: Math.max(1, Number(values.rows) / ON_LARGEST_POSTING) });
  const lever = await startDemoLever({ company, ...(LIMITED ? {} : { rate: null }) });
  lever.control.slow(Number(values.latency));
  const posting = company.postings.find(({ text }) => text === 'Backend Engineer');
  if (!posting) throw new Error('the demo company has no backend posting');
  const expected = company.applications.filter((application) => application.posting === posting.id).length;
  try {
    // The crawl, at the share of the limit, against a Lever with its real bucket.
    const store = newStore(folder, 'crawl', posting);
    const begun = performance.now();
    const first = startCrawl(store, lever, posting.id);
    const seen = await first.figures;
    const wall = performance.now() - begun;
    const requests = lever.requests.length;
    const refused = lever.requests.filter(({ status }) => status === 429).length;
    // From the first request to the last one; what is read at the very rate that is allowed takes the floor.
    const all = lever.requests.map(({ at }) => at);
    const took = (all.at(-1) ?? 0) - (all[0] ?? 0);
    const floor = ((requests - 1) / RATE) * 1_000;
    console.log(`rows: ${countRows(store.file)} of ${expected} in ${requests} requests; answers of 429: ${refused}`);
    console.log(`all of it, with starting the process: ${(wall / expected).toFixed(2)} ms a row`);
    if (LIMITED) {
      const what = `crawl at ${RATE} a second`;
      console.log(figureLine({ what, unit: 'ms', figure: took, floor, budget: RATE_BUDGET }));
      console.log(`share of the allowed rate: ${((100 * floor) / took).toFixed(0)} %`);
    }
    if (Number(values.latency) === 0) {
      const gaps = all.slice(1).map((at, index) => at - (all[index] ?? at));
      const tenth = Math.max(3, Math.floor(gaps.length / 10));
      // The first ones come from the bucket that was full.
      const early = median(gaps.slice(Math.min(RATE, 8) * 2, Math.min(RATE, 8) * 2 + tenth));
      console.log(
        figureLine({
          what: 'gap between two pages, last tenth against early ones',
          unit: 'ms',
          figure: median(gaps.slice(-tenth)),
          floor: early,
          budget: 1.25,
        }),
      );
    }
    const mebi = 1024 * 1024;
    const half = Math.floor(seen.memory.length / 2);
    if (half > 1) {
      console.log(
        figureLine({
          what: 'memory of main and the sync thread, second half against first',
          unit: 'MiB',
          figure: median(seen.memory.slice(half)) / mebi,
          floor: median(seen.memory.slice(0, half)) / mebi,
          budget: 1.25,
        }),
      );
    }
    console.log(
      `main's event loop while it crawls: p99 ${seen.p99.toFixed(1)} ms, longest ${seen.longest.toFixed(1)} ms (budget: p99 under 16 ms)`,
    );

    // Nothing changed.
    const sync = threadOn(store.file, lever.apiUrl, lever.apiKey);
    const ticks: number[] = [];
    for (let tick = 0; tick < 5; tick += 1) {
      const before = lever.requests.length;
      await sync.crawl(store.positionId, posting.id);
      ticks.push(lever.requests.length - before);
    }
    console.log(
      figureLine({ what: 'a quiet tick', unit: 'requests', figure: Math.max(...ticks), floor: 1, budget: 1 }),
    );
    await sync.stop();

    // Killed in mid-crawl, taken up again by a new process's thread.
    const killed = newStore(folder, 'killed', posting);
    const from = lever.requests.length;
    const { child } = startCrawl(killed, lever, posting.id);
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (lists(lever, from).length < KILL_AFTER_PAGES) return;
        clearInterval(look);
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }, 5);
    });
    const again = threadOn(killed.file, lever.apiUrl, lever.apiKey);
    await again.crawl(killed.positionId, posting.id);
    await again.stop();
    const read = lists(lever, from).length;
    console.log(`after the kill: ${countRows(killed.file)} of ${expected} rows`);
    console.log(
      figureLine({
        what: 'requests of a crawl that was killed once',
        unit: 'requests',
        figure: read,
        floor: requests,
        budget: Math.ceil(((requests + 1) / requests) * 1_000) / 1_000,
      }),
    );
    console.log(`pages read twice: ${read - requests} (${read - requests <= 1 ? 'within' : 'over'} the budget of 1)`);
    if (refused > 0 || countRows(killed.file) !== expected) process.exitCode = 1;
  } finally {
    await lever.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The crawl in the process of its own: main and the sync thread, beside whom nothing else runs. */
async function crawlHere(): Promise<void> {
  const { crawl: file = '', api = '', key = '', posting = '', position = '' } = values;
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(process.memoryUsage().rss), 250);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // From the first page on: before that the process itself starts.
  const sync = threadOn(file, api, key, () => delay.enable());
  await sync.crawl(position, posting);
  delay.disable();
  clearInterval(watch);
  await sync.stop();
  // The resolution is part of what the histogram counts.
  const milliseconds = (nanoseconds: number) => nanoseconds / 1e6 - 1;
  const figures: Figures = { memory, p99: milliseconds(delay.percentile(99)), longest: milliseconds(delay.max) };
  console.log(JSON.stringify(figures));
}

if (values.crawl) await crawlHere();
else {
  if (!(Number(values.rows) >= PAGE * 10)) throw new Error('--rows takes a number from 1,000 on');
  await measure();
}
