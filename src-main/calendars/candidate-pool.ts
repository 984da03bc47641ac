import type { CandidateOption } from '../../src-preload/contract/candidates.ts';
import type { ReadHandle } from '../database/handles.ts';
import { type CandidateIndex, growIndex, type MatchCandidate } from '../interviews/candidate-index.ts';
import {
  confirmedEmails,
  idsForMatching,
  type MatchRow,
  rowsForMatching,
  storeVersion,
} from '../queries/candidates.ts';

export type PoolCandidate = MatchCandidate & { readonly option: CandidateOption };

/** The candidates of a position, ready for matching. */
export type Pool = {
  readonly candidates: readonly PoolCandidate[];
  readonly index: CandidateIndex<PoolCandidate>;
};

export type CandidatePools = (positionId: string) => Promise<Pool>;

/** Candidates read, or taken into the index, in one go: a few milliseconds each (design section 7). */
const atOnce = 200;
/** Positions whose pools are kept; a person works on few at a time. */
const mostKept = 3;

type Kept = Pool & { readonly handle: ReadHandle; readonly marks: readonly string[]; readonly version: number };

/** All that matching and its screens use of a candidate: the same text means that nothing changed. */
function markOf({ option, emails, confirmedEmails: confirmed }: MatchRow): string {
  const { ref, name, email, stage, isArchived, isAnonymized } = option;
  return [ref.id, name, email, stage, isArchived, isAnonymized, ...emails, '', ...confirmed].join('\t');
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Pools by position, kept until something of their candidates changes. Reading and building are done in slices, with room
 * for everything else between them, since thousands of candidates take longer than the main process may be busy.
 */
export function createCandidatePools(store: () => { readonly read: ReadHandle }): CandidatePools {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Promise<Pool>>();

  function keep(positionId: string, pool: Kept): Pool {
    kept.delete(positionId);
    kept.set(positionId, pool);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    return pool;
  }

  async function readRows(handle: ReadHandle, positionId: string): Promise<readonly MatchRow[]> {
    const confirmed = confirmedEmails(handle);
    const rows: MatchRow[] = [];
    const ids = idsForMatching(handle, positionId);
    for (let at = 0; at < ids.length; at += atOnce) {
      if (at > 0) await breathe();
      rows.push(...rowsForMatching(handle, ids.slice(at, at + atOnce), confirmed));
    }
    return rows;
  }

  async function build(positionId: string): Promise<Pool> {
    const handle = store().read;
    const known = kept.get(positionId);
    // Taken before the rows: what changes while they are read is looked at the next time.
    const version = storeVersion(handle);
    if (known?.handle === handle && known.version === version) return known;
    const rows = await readRows(handle, positionId);
    const marks = rows.map(markOf);
    if (known && marks.length === known.marks.length && marks.every((mark, at) => mark === known.marks[at])) {
      return keep(positionId, { ...known, handle, version });
    }
    const index = growIndex<PoolCandidate>();
    const candidates: PoolCandidate[] = [];
    for (const [at, { option, ...row }] of rows.entries()) {
      const candidate = { ...row, option, name: option.name, isArchived: option.isArchived };
      index.add(candidate);
      candidates.push(candidate);
      if (at % atOnce === atOnce - 1) await breathe();
    }
    return keep(positionId, { candidates, index, handle, marks, version });
  }

  return (positionId) => {
    const known = running.get(positionId);
    if (known) return known;
    const building = build(positionId).finally(() => running.delete(positionId));
    running.set(positionId, building);
    return building;
  };
}
