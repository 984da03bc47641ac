import type BetterSqlite3 from 'better-sqlite3';

declare const writable: unique symbol;
declare const readable: unique symbol;

/** A handle that may change rows. Only `database/writes` takes it. */
export type WriteHandle = BetterSqlite3.Database & { readonly [writable]: true };
/** A handle opened read-only: SQLite itself refuses a write on it. All of `queries` takes it. */
export type ReadHandle = BetterSqlite3.Database & { readonly [readable]: true };
/** Either of them: for reads that both sides need. */
export type Handle = WriteHandle | ReadHandle;

const statements = new WeakMap<object, Map<string, BetterSqlite3.Statement>>();

/** The prepared statement of a text, made once a handle. */
function prepared(handle: Handle, text: string): BetterSqlite3.Statement {
  let ofHandle = statements.get(handle);
  if (!ofHandle) {
    ofHandle = new Map();
    statements.set(handle, ofHandle);
  }
  let statement = ofHandle.get(text);
  if (!statement) {
    statement = handle.prepare(text);
    ofHandle.set(text, statement);
  }
  return statement;
}

/**
 * All rows of a query. The row type is the caller's word for what its SQL selects: SQLite has no types to check it by,
 * so each query keeps its row type right beside its text.
 */
export function all<Row>(handle: Handle, text: string, ...values: readonly unknown[]): Row[] {
  return prepared(handle, text).all(...values) as Row[]; // see above
}

/** The first row of a query, or undefined. */
export function one<Row>(handle: Handle, text: string, ...values: readonly unknown[]): Row | undefined {
  return prepared(handle, text).get(...values) as Row | undefined; // see above
}

/** Runs a change; the number of rows that it touched. */
export function run(handle: WriteHandle, text: string, ...values: readonly unknown[]): number {
  return prepared(handle, text).run(...values).changes;
}

/** Runs `work` in one transaction that takes the write lock at once, so that it cannot fail halfway for want of it. */
export function inTransaction<T>(handle: WriteHandle, work: () => T): T {
  return handle.transaction(work).immediate();
}
