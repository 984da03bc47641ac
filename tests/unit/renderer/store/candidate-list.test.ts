import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateRow, CandidatesReplies } from '../../../../src-preload/contract/candidates.ts';
import type { AppError, Reply } from '../../../../src-preload/contract/errors.ts';
import { byBest, candidateAt, stretchRows } from '../../../../src-renderer/store/candidate-list.ts';
import { useStore } from '../../../../src-renderer/store/index.ts';

type Answer = CandidatesReplies['list'];
type Asked = {
  readonly query: string;
  readonly offset: number;
  readonly answer: (total: number, mark?: string) => Promise<void>;
  readonly fail: () => Promise<void>;
};

let asked: Asked[] = [];
const offline: AppError = { kind: 'database', code: 'database.failed', params: {} };

const row = (name: string): CandidateRow => ({
  ref: { kind: 'opportunity', id: name },
  name,
  email: null,
  stage: null,
  isArchived: false,
  isAnonymized: false,
  isSynced: true,
  createdAt: 0,
  owner: null,
  tags: [],
  changedAt: 0,
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('window', {
    rubric: {
      candidates: {
        list: ({ query, offset, limit }: { query: string; offset: number; limit: number }) =>
          new Promise<Reply<Answer>>((resolve) => {
            asked.push({
              query,
              offset,
              answer: async (total, mark = query) => {
                const items = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
                  row(`${mark} ${offset + index}`),
                );
                resolve({ ok: true, value: { rows: total, items, matches: total, isExact: true, total } });
                await settle();
              },
              fail: async () => {
                resolve({ ok: false, error: offline });
                await settle();
              },
            });
          }),
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const store = () => useStore.getState();
const nameAt = (index: number) => candidateAt(store().candidateList, index)?.name ?? null;

describe('the list of candidates', () => {
  it('never takes the answer to earlier words', async () => {
    void store().askCandidates('p', 'a', byBest);
    void store().askCandidates('p', 'ab', byBest);
    const [first, second] = asked;
    await second?.answer(2);
    expect(nameAt(0)).toBe('ab 0');
    await first?.answer(9);
    expect(nameAt(0)).toBe('ab 0');
    expect(store().candidateList).toMatchObject({ isCurrent: true, answeredQuery: 'ab', head: { rows: 2 } });
  });

  it('reads stretches as they come into view, each once', async () => {
    void store().askCandidates('p', '', byBest);
    await asked[0]?.answer(100_000);
    void store().viewCandidates(49_990, 50_030);
    expect(asked.map(({ offset }) => offset)).toEqual([0, 49_950, 50_000]);
    void store().viewCandidates(49_995, 50_035);
    expect(asked).toHaveLength(3);
    expect(nameAt(50_000)).toBeNull();
    await asked[2]?.answer(100_000);
    expect(nameAt(50_000)).toBe(' 50000');
    await asked[1]?.answer(100_000);
    expect(nameAt(49_990)).toBe(' 49990');
    expect(nameAt(0)).toBe(' 0');
  });

  it('reads what is in view again after a change, and forgets the rest', async () => {
    void store().askCandidates('p', '', byBest);
    await asked[0]?.answer(1_000);
    void store().viewCandidates(stretchRows * 3, stretchRows * 3 + 20);
    await asked[1]?.answer(1_000);
    void store().rereadCandidates();
    expect(asked[2]?.offset).toBe(stretchRows * 3);
    // A stretch that was asked for before the change says nothing any more.
    await asked[2]?.answer(999, 'new');
    expect(nameAt(stretchRows * 3)).toBe('new 150');
    expect(nameAt(0)).toBeNull();
    expect(store().candidateList.head?.rows).toBe(999);
  });

  it('keeps what is shown when reading fails, and says so; the next question reads again', async () => {
    void store().askCandidates('p', '', byBest);
    await asked[0]?.answer(3);
    void store().rereadCandidates();
    await asked[1]?.fail();
    expect(nameAt(0)).toBe(' 0');
    expect(store().candidateList.error).toEqual(offline);
    void store().askCandidates('p', '', byBest);
    await asked[2]?.answer(3);
    expect(store().candidateList.error).toBeNull();
  });

  it('shows nobody of another position', async () => {
    void store().askCandidates('p', '', byBest);
    await asked[0]?.answer(3);
    void store().askCandidates('q', '', byBest);
    expect(nameAt(0)).toBeNull();
    expect(store().candidateList.head).toBeNull();
  });
});
