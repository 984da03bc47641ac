/** What a table holds beyond what the company began with: the part that is kept between two starts. */
export interface TableChanges<T> {
  put: T[];
  removed: string[];
}

/** Records by id. Records are replaced, never changed in place. */
export interface Table<T extends { id: string }> {
  get(id: string): T | undefined;
  all(): T[];
  /** Adds or replaces. */
  put(record: T): void;
  remove(id: string): void;
  changes(): TableChanges<T>;
  /** Lays the changes of an earlier run over the company's records. */
  restore(changes: TableChanges<T>): void;
}

/** @param changed called after each change */
export function createTable<T extends { id: string }>(records: readonly T[], changed: () => void): Table<T> {
  const rows = new Map(records.map((record) => [record.id, record]));
  const touched = new Set<string>();

  function put(record: T): void {
    rows.set(record.id, record);
    touched.add(record.id);
    changed();
  }

  function remove(id: string): void {
    rows.delete(id);
    touched.add(id);
    changed();
  }

  return {
    get: (id) => rows.get(id),
    all: () => [...rows.values()],
    put,
    remove,
    changes: () => {
      const kept: TableChanges<T> = { put: [], removed: [] };
      for (const id of touched) {
        const record = rows.get(id);
        if (record === undefined) kept.removed.push(id);
        else kept.put.push(record);
      }
      return kept;
    },
    restore: (changes) => {
      for (const record of changes.put) put(record);
      for (const id of changes.removed) remove(id);
    },
  };
}
