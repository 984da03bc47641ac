import type { CandidateRow, CandidateSort, CandidatesReplies } from '../../src-preload/contract/candidates.ts';
import type { AppError } from '../../src-preload/contract/errors.ts';
import { ask } from '../api/index.ts';
import type { SliceCreator } from './slice.ts';

type Answer = CandidatesReplies['list'];

/** The list of a position's candidates, of which stretches are read as they come into view. */
export type CandidateList = {
  readonly positionId: string;
  readonly query: string;
  readonly sort: CandidateSort;
  /** False while what is here belongs to an earlier question. */
  readonly isCurrent: boolean;
  /** What the rows that are here were searched by. */
  readonly answeredQuery: string;
  /** The first answer to a question; null before one came. */
  readonly head: Answer | null;
  /** Rows by the number of their stretch. */
  readonly stretches: Readonly<Record<number, readonly CandidateRow[]>>;
  readonly error: AppError | null;
};

export type CandidateListSlice = {
  readonly candidateList: CandidateList;
  /** Asks for the list anew, from its top. */
  readonly askCandidates: (positionId: string, query: string, sort: CandidateSort) => Promise<void>;
  /** The rows in view, from `first` up to (not with) `end`: reads those that are missing. */
  readonly viewCandidates: (first: number, end: number) => Promise<void>;
  /** Reads what is in view again, after a change in the main process. */
  readonly rereadCandidates: () => Promise<void>;
};

export const stretchRows = 50;
export const byBest: CandidateSort = { columnId: 'best', direction: 'ascending' };

/** A row of the list, or null while it was not read. */
export function candidateAt({ stretches }: CandidateList, index: number): CandidateRow | null {
  return stretches[Math.floor(index / stretchRows)]?.[index % stretchRows] ?? null;
}

export const createCandidateListSlice: SliceCreator<CandidateListSlice> = (set, get) => {
  /** Raised by every question and every reading anew: what was asked before it says nothing any more. */
  let question = 0;
  let view = { first: 0, end: stretchRows };
  const asked = new Set<number>();

  const change = (part: Partial<CandidateList>) => set({ candidateList: { ...get().candidateList, ...part } });
  const inView = () => {
    const last = Math.max(view.first, view.end - 1);
    const from = Math.floor(view.first / stretchRows);
    return Array.from({ length: Math.floor(last / stretchRows) - from + 1 }, (_, index) => from + index);
  };

  async function readStretch(stretch: number) {
    const { positionId, query, sort } = get().candidateList;
    return ask((api) =>
      api.candidates.list({ positionId, query, sort, offset: stretch * stretchRows, limit: stretchRows }),
    );
  }

  /** Reads these stretches in place of all that is here. */
  async function replaceBy(stretches: readonly number[]): Promise<void> {
    question += 1;
    const own = question;
    asked.clear();
    for (const stretch of stretches) asked.add(stretch);
    const replies = await Promise.all(stretches.map(readStretch));
    if (own !== question) return;
    const rows: Record<number, readonly CandidateRow[]> = {};
    for (const [index, reply] of replies.entries()) {
      if (!reply.ok) {
        asked.clear();
        change({ error: reply.error });
        return;
      }
      rows[stretches[index] ?? 0] = reply.value.items;
    }
    const first = replies[0];
    change({
      isCurrent: true,
      answeredQuery: get().candidateList.query,
      head: first?.ok ? first.value : null,
      stretches: rows,
      error: null,
    });
    // Somebody may have scrolled meanwhile.
    await get().viewCandidates(view.first, view.end);
  }

  return {
    candidateList: {
      positionId: '',
      query: '',
      sort: byBest,
      isCurrent: false,
      answeredQuery: '',
      head: null,
      stretches: {},
      error: null,
    },
    askCandidates: (positionId, query, sort) => {
      const isSame = get().candidateList.positionId === positionId;
      change({
        positionId,
        query,
        sort,
        isCurrent: false,
        ...(isSame ? {} : { head: null, stretches: {}, error: null }),
      });
      view = { first: 0, end: stretchRows };
      return replaceBy([0]);
    },
    viewCandidates: async (first, end) => {
      view = { first, end };
      const own = question;
      if (!get().candidateList.isCurrent) return;
      const missing = inView().filter((stretch) => !asked.has(stretch));
      for (const stretch of missing) asked.add(stretch);
      await Promise.all(
        missing.map(async (stretch) => {
          const reply = await readStretch(stretch);
          if (own !== question) return;
          if (reply.ok) change({ stretches: { ...get().candidateList.stretches, [stretch]: reply.value.items } });
          else {
            asked.delete(stretch);
            change({ error: reply.error });
          }
        }),
      );
    },
    rereadCandidates: () => (get().candidateList.positionId === '' ? Promise.resolve() : replaceBy(inView())),
  };
};
