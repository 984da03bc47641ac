import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateOption, CandidatesReplies } from '../../../../src-preload/contract/candidates.ts';
import type { Reply } from '../../../../src-preload/contract/errors.ts';
import { foundCandidates, isCurrent } from '../../../../src-renderer/store/candidates.ts';
import { useStore } from '../../../../src-renderer/store/index.ts';

type Answer = CandidatesReplies['search'];
type Asked = {
  readonly positionId: string;
  readonly query: string;
  answer: (names: readonly string[]) => Promise<void>;
};

let asked: Asked[] = [];

function option(name: string): CandidateOption {
  return {
    ref: { kind: 'opportunity', id: name },
    name,
    email: null,
    stage: null,
    isArchived: false,
    isAnonymized: false,
    isSynced: true,
    createdAt: 0,
  };
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal('window', {
    rubric: {
      candidates: {
        search: ({ positionId, query }: { positionId: string; query: string }) =>
          new Promise<Reply<Answer>>((resolve) => {
            asked.push({
              positionId,
              query,
              answer: async (names) => {
                const items = names.map(option);
                resolve({ ok: true, value: { query, items, matches: items.length, isExact: true, total: 9 } });
                // The store continues in microtasks after the answer.
                for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
              },
            });
          }),
      },
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function request(index: number): Asked {
  const found = asked[index];
  if (found === undefined) throw new Error(`no request ${index}, only ${asked.length}`);
  return found;
}

const search = () => useStore.getState().candidateSearches.dialog;
const names = () => foundCandidates(search())?.map(({ name }) => name) ?? null;

describe('candidate search', () => {
  it('never offers the answer to earlier words, whichever comes first', async () => {
    const { searchCandidates } = useStore.getState();
    void searchCandidates('dialog', 'p1', 'n');
    void searchCandidates('dialog', 'p1', 'no');
    await request(1).answer(['Noura']);
    expect(names()).toEqual(['Noura']);
    await request(0).answer(['Anna', 'Noura']);
    expect(names()).toEqual(['Noura']);
  });

  it('offers nothing of the old list while the new words are looked for', async () => {
    const { searchCandidates } = useStore.getState();
    void searchCandidates('dialog', 'p2', 'a');
    await request(0).answer(['Anna']);
    void searchCandidates('dialog', 'p2', 'ab');
    expect(isCurrent(search())).toBe(false);
    expect(names()).toBeNull();
    await request(1).answer([]);
    expect(names()).toEqual([]);
  });

  it('forgets the list of another position', async () => {
    const { searchCandidates } = useStore.getState();
    void searchCandidates('dialog', 'p3', '');
    await request(0).answer(['Anna']);
    void searchCandidates('dialog', 'p4', '');
    expect(search().answer.state).toBe('loading');
    await request(1).answer(['Ben']);
    expect(names()).toEqual(['Ben']);
  });

  it('keeps the words of different places apart', async () => {
    const { searchCandidates } = useStore.getState();
    void searchCandidates('dialog', 'p5', 'x');
    void searchCandidates('event', 'p5', 'y');
    await request(1).answer(['Yara']);
    await request(0).answer(['Xenia']);
    expect(names()).toEqual(['Xenia']);
    expect(foundCandidates(useStore.getState().candidateSearches.event)?.map(({ name }) => name)).toEqual(['Yara']);
  });
});
