import type {
  Application,
  ArchiveReason,
  Company,
  Contact,
  DeletedApplication,
  DeletedOpportunity,
  DeletedPosting,
  Feedback,
  FeedbackTemplate,
  Interview,
  Note,
  Opportunity,
  Panel,
  Posting,
  Stage,
  StoredFile,
  User,
} from '../records.ts';
import { bytesInFolder, bytesInMemory, type FileBytes } from './file-bytes.ts';
import { type SavedState, writeState } from './state-file.ts';
import { createTable, type Table } from './table.ts';

export interface Tables {
  users: Table<User>;
  postings: Table<Posting>;
  contacts: Table<Contact>;
  opportunities: Table<Opportunity>;
  applications: Table<Application>;
  panels: Table<Panel>;
  interviews: Table<Interview>;
  feedbackTemplates: Table<FeedbackTemplate>;
  feedback: Table<Feedback>;
  notes: Table<Note>;
  files: Table<StoredFile>;
  deletedOpportunities: Table<DeletedOpportunity>;
  deletedApplications: Table<DeletedApplication>;
  deletedPostings: Table<DeletedPosting>;
}

/** The workspace: the sample company and everything that happened to it since. */
export interface Store extends Tables {
  stages: readonly Stage[];
  archiveReasons: readonly ArchiveReason[];
  bytes: FileBytes;
  /** Grows with each change. */
  revision(): number;
  /** Position of a stage in the pipeline; unknown stages come last. */
  stageRank(stageId: string): number;
  /** Resolves when every change made so far is on disk; at once when nothing changed or nothing is kept. */
  saved(): Promise<void>;
}

export interface StoreOptions {
  stateFile: string | undefined;
  state: SavedState | undefined;
  anchor: number;
}

export function createStore(company: Company, options: StoreOptions): Store {
  let revision = 0;
  const changed = () => {
    revision += 1;
  };
  const tables: Tables = {
    users: createTable(company.users, changed),
    postings: createTable(company.postings, changed),
    contacts: createTable(company.contacts, changed),
    opportunities: createTable(company.opportunities, changed),
    applications: createTable(company.applications, changed),
    panels: createTable(company.panels, changed),
    interviews: createTable(company.interviews, changed),
    feedbackTemplates: createTable(company.feedbackTemplates, changed),
    feedback: createTable(company.feedback, changed),
    notes: createTable(company.notes, changed),
    files: createTable<StoredFile>([], changed),
    deletedOpportunities: createTable<DeletedOpportunity>([], changed),
    deletedApplications: createTable<DeletedApplication>([], changed),
    deletedPostings: createTable<DeletedPosting>([], changed),
  };
  for (const [name, table] of Object.entries(tables)) {
    const changes = options.state?.tables[name];
    // The state file was written from this very table by an earlier run, and its ids were checked on reading.
    if (changes !== undefined) (table as Table<{ id: string }>).restore(changes);
  }

  const ranks = new Map(company.stages.map((stage) => [stage.id, stage.rank]));
  const { stateFile } = options;
  return {
    ...tables,
    stages: company.stages,
    archiveReasons: company.archiveReasons,
    bytes: stateFile === undefined ? bytesInMemory() : bytesInFolder(`${stateFile}.files`),
    revision: () => revision,
    stageRank: (stageId) => ranks.get(stageId) ?? Number.MAX_SAFE_INTEGER,
    saved:
      stateFile === undefined
        ? async () => undefined
        : createSaver(
            // What was read back is on disk already, unless its anchor has moved on.
            options.state?.anchor === options.anchor ? revision : -1,
            () => revision,
            () => writeState(stateFile, snapshot(tables, options.anchor)),
          ),
  };
}

function snapshot(tables: Tables, anchor: number): SavedState {
  const saved: SavedState = { version: 1, anchor, tables: {} };
  for (const [name, table] of Object.entries(tables)) saved.tables[name] = table.changes();
  return saved;
}

/** One write at a time; a write covers every change that was made before it began. */
function createSaver(start: number, revision: () => number, write: () => Promise<void>): () => Promise<void> {
  let written = start;
  let queue: Promise<void> = Promise.resolve();
  return () => {
    const wanted = revision();
    const turn = queue.then(async () => {
      if (written >= wanted) return;
      const covers = revision();
      await write();
      written = covers;
    });
    // A failed write is told to the one who waits for it; the next one tries again.
    queue = turn.catch(() => undefined);
    return turn;
  };
}
