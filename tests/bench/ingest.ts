// What it takes to store candidates apart from Lever's limit: pages of 100 opportunities as JSON text are parsed, checked,
// folded, stored with their search entry and the crawl's cursor, as a crawl does it; against a bare loop of better-sqlite3
// that inserts the same records, ready-made, into one table with its id (performance.md section 2: the raw JSON of each), and
// against one that inserts only the columns that Rubric keeps. "The same rows" of the budget are the records: they are what
// Lever sends, and what the reference took as its floor; the columns alone are a third of their bytes, and say what remains.
// All with a write-ahead log and synchronous NORMAL, in transactions of 100. Ids are uuids as Lever's are: in the order in
// which rows come they lie anywhere in an index. Beside the time that passed stands the processor's, in which others on the
// machine do not count.
// usage: npm run bench -- ingest [--count=N]   20,000 opportunities unless told otherwise
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { listAnswer } from '../../src-main/clients/lever/envelope.ts';
import { opportunitySchema } from '../../src-main/clients/lever/schemas.ts';
import { inTransaction } from '../../src-main/database/handles.ts';
import { closeStore, openStore } from '../../src-main/database/open.ts';
import {
  nextCrawlNumber,
  type OpportunityRow,
  putOpportunities,
} from '../../src-main/database/writes/opportunities.ts';
import { putCursor } from '../../src-main/database/writes/sync-state.ts';
import { idFor } from '../../src-main/demo/ids.ts';
import { opportunityRow } from '../../src-main/sync/records.ts';
import { inventPeople } from '../fixtures/names.ts';
import { figureLine, median } from './measure/figures.ts';

const given = process.argv.find((argument) => argument.startsWith('--count='));
const count = given ? Number(given.slice('--count='.length)) : 20_000;
const pageSize = 100;
const runs = 3;
const BUDGET = 2.5;
const posting = idFor('posting');
const binding = process.env.RUBRIC_SQLITE_BINDING;
const folder = mkdtempSync(join(tmpdir(), 'rubric-bench-ingest-'));

const people = inventPeople(count);

/** Pages as Lever sends them, some 2 kB a record. */
const pages = Array.from({ length: Math.ceil(count / pageSize) }, (_, page) =>
  JSON.stringify({
    data: people
      .slice(page * pageSize, (page + 1) * pageSize)
      .map((person, index) => opportunity(person, page * pageSize + index)),
    hasNext: true,
    next: `token-${page}`,
  }),
);

function opportunity({ name, email }: { readonly name: string; readonly email: string }, number: number): object {
  const id = idFor(`opportunity ${number}`);
  const user = (index: number) => idFor(`user ${index}`);
  const stage = (index: number) => idFor(`stage ${index}`);
  const at = 1_700_000_000_000 + number * 60_000;
  return {
    id,
    name,
    headline: 'Backend Engineer at Fjordpost, before that at Nordkap',
    contact: idFor(`contact ${number}`),
    stage: stage(number % 7),
    stageChanges: [{ toStageId: stage(number % 7), toStageIndex: number % 7, updatedAt: at, userId: user(1) }],
    confidentiality: 'non-confidential',
    location: 'Berlin',
    phones: [{ type: 'mobile', value: '+49 1555 5500000' }],
    emails: [email],
    links: ['https://profile.example/in/somebody', 'https://code.example/somebody'],
    archived: number % 5 === 0 ? { reason: idFor(`reason ${number % 4}`), archivedAt: at } : null,
    tags: ['Backend Engineer', 'Platform', 'Engineering', 'Berlin', 'Full-time'],
    sources: ['Careers page', 'Job board'],
    sourcedBy: null,
    origin: 'applied',
    owner: user(number % 9),
    followers: [user(1), user(2), user(3)],
    applications: [
      { id: idFor(`application ${number}`), posting, createdAt: at, type: 'posting', user: null, comments: '' },
    ],
    createdAt: at,
    updatedAt: at + 1_000,
    lastInteractionAt: at + 1_000,
    lastAdvancedAt: at,
    snoozedUntil: null,
    urls: { list: 'https://hire.lever.example/candidates', show: `https://hire.lever.example/candidates/${id}` },
    isAnonymized: false,
    opportunityLocation: 'Berlin',
    resume: null,
    stageHistory: Array.from({ length: 6 }, (_, index) => ({
      stage: stage(index),
      at: at - index * 86_400_000,
      by: user(1),
    })),
    dataProtection: { store: { allowed: true, expiresAt: null }, contact: { allowed: false, expiresAt: null } },
  };
}

const parser = listAnswer(opportunitySchema);
const rows = pages.map((page) => parser.parse(JSON.parse(page)).items.map((item) => opportunityRow(item, posting)));

/** Milliseconds: as they passed, and those of the processor. */
type Spent = { readonly passed: number; readonly cpu: number };

/** Starts to measure; what is answered ends it. */
function watch(): () => Spent {
  const began = performance.now();
  const from = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(from);
    return { passed: performance.now() - began, cpu: (user + system) / 1000 };
  };
}

/** For all pages, the last checkpoint included. */
function ours(run: number): Spent {
  const opened = openStore({
    file: join(folder, `ours-${run}.db`),
    backupsFolder: join(folder, 'backups'),
    binding,
    now: Date.now,
  });
  if (opened.state !== 'ready') throw new Error(`the store is ${opened.state}`);
  const { write, read } = opened;
  // As the sync thread has it: checkpoints are made when it is idle.
  write.pragma('synchronous = NORMAL');
  write.pragma('wal_autocheckpoint = 0');
  const crawl = inTransaction(write, () => nextCrawlNumber(write));
  const key = { job: 'applicants bench', kind: 'applicants' as const, positionId: null };
  const spent = watch();
  for (const page of pages) {
    const { items, next } = parser.parse(JSON.parse(page));
    inTransaction(write, () => {
      const found = items.map((item) => opportunityRow(item, posting));
      putOpportunities(write, found, crawl);
      putCursor(write, key, JSON.stringify({ next }));
    });
  }
  write.pragma('wal_checkpoint(TRUNCATE)');
  const took = spent();
  closeStore(write, read);
  return took;
}

type Bare = { readonly table: string; readonly pages: readonly (readonly (readonly unknown[])[])[] };

/** The records as they came, ready to be bound. */
const records: Bare = {
  table: 'record (id TEXT PRIMARY KEY, raw TEXT NOT NULL)',
  pages: pages.map((page) => parser.parse(JSON.parse(page)).raw.map((raw) => [idOf(raw), JSON.stringify(raw)])),
};

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : '';
}

const columns: Bare = {
  table: `opportunity (id TEXT PRIMARY KEY, contact_id TEXT, posting_id TEXT, name TEXT, emails TEXT, headline TEXT,
    stage_id TEXT, origin TEXT, owner_id TEXT, tags TEXT, archived_at INTEGER, archive_reason_id TEXT,
    is_anonymized INTEGER, created_at INTEGER, updated_at INTEGER, last_advanced_at INTEGER, url TEXT, folded TEXT)`,
  pages: rows.map((page) => page.map(valuesOf)),
};

function bare(name: string, { table, pages: of }: Bare): Spent {
  const database = new BetterSqlite3(
    join(folder, `${name}.db`),
    binding === undefined ? {} : { nativeBinding: binding },
  );
  database.pragma('page_size = 8192');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('wal_autocheckpoint = 0');
  database.exec(`CREATE TABLE ${table} STRICT`);
  const width = of[0]?.[0]?.length ?? 0;
  const into = table.slice(0, table.indexOf(' '));
  const insert = database.prepare(
    `INSERT INTO ${into} VALUES (${Array.from({ length: width }, () => '?').join(', ')})`,
  );
  const spent = watch();
  for (const page of of) {
    database.transaction(() => {
      for (const values of page) insert.run(...values);
    })();
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  const took = spent();
  database.close();
  return took;
}

function valuesOf(row: OpportunityRow): readonly unknown[] {
  return [
    ...[row.id, row.contactId, row.postingId, row.name, JSON.stringify(row.emails), row.headline, row.stageId],
    ...[row.origin, row.ownerId, JSON.stringify(row.tags), row.archivedAt, row.archiveReasonId],
    ...[row.isAnonymized ? 1 : 0, row.createdAt, row.updatedAt, row.lastAdvancedAt, row.url, row.folded],
  ];
}

try {
  const times = Array.from({ length: runs }, (_, run) => ({
    ours: ours(run),
    records: bare(`records-${run}`, records),
    columns: bare(`columns-${run}`, columns),
  }));
  const spent = watch();
  for (const page of pages) parser.parse(JSON.parse(page));
  const parsing = spent();
  const bytes = pages.reduce((sum, page) => sum + page.length, 0) / count;
  console.log(
    `${count} opportunities of ${bytes.toFixed(0)} characters; parsing and checking: ${parsing.cpu.toFixed(0)} ms`,
  );
  for (const floor of ['records', 'columns'] as const) {
    for (const time of ['passed', 'cpu'] as const) {
      console.log(
        figureLine({
          what: `ingest against ${floor} bare, ${time === 'cpu' ? 'processor time' : 'time passed'}`,
          unit: 'ms',
          figure: median(times.map((run) => run.ours[time])),
          floor: median(times.map((run) => run[floor][time])),
          budget: BUDGET,
        }),
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
