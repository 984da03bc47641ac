import type { CandidateOption, CandidatesReplies } from '../../src-preload/contract/candidates.ts';
import { idle, type Loaded, loadedValue } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** Where candidates are looked for; each place keeps its own words. */
export type SearchPlace = 'dialog' | 'link' | 'event';

type Answer = CandidatesReplies['search'];

export type CandidateSearch = {
  readonly positionId: string;
  readonly query: string;
  /** May still be the answer to earlier words: see `isCurrent`. */
  readonly answer: Loaded<Answer>;
};

export type CandidatesSlice = {
  readonly candidateSearches: Readonly<Record<SearchPlace, CandidateSearch>>;
  /** What the palette found for its words; `query` says for which. */
  readonly foundAnywhere: Loaded<CandidatesReplies['find']>;
  readonly findAnywhere: (query: string) => Promise<void>;
  readonly searchCandidates: (place: SearchPlace, positionId: string, query: string) => Promise<void>;
  /** Asks again with the same words: after a change in the main process. */
  readonly repeatSearch: (place: SearchPlace) => Promise<void>;
};

/** As many as a person looks through; more letters find the others. */
const mostShown: Readonly<Record<SearchPlace, number>> = { dialog: 100, link: 50, event: 50 };

/** Of all candidates; the palette shows a few of them. */
const mostFound = 6;

export const nothingYet: CandidateSearch = { positionId: '', query: '', answer: idle };

/** True when the answer that is shown belongs to the words in the field. Only then may one of it be chosen. */
export function isCurrent(search: CandidateSearch): boolean {
  return loadedValue(search.answer)?.query === search.query;
}

/** The candidates found for the words in the field; null while the answer is on its way. */
export function foundCandidates(search: CandidateSearch): readonly CandidateOption[] | null {
  return isCurrent(search) ? (loadedValue(search.answer)?.items ?? null) : null;
}

export const createCandidatesSlice: SliceCreator<CandidatesSlice> = (set, get) => {
  function change(place: SearchPlace, search: CandidateSearch): void {
    set({ candidateSearches: { ...get().candidateSearches, [place]: search } });
  }

  return {
    candidateSearches: { dialog: nothingYet, link: nothingYet, event: nothingYet },
    foundAnywhere: idle,
    findAnywhere: (query) =>
      read({
        key: 'candidates-anywhere',
        onlyLatest: true,
        request: (api) => api.candidates.find({ query, limit: mostFound }),
        get: () => get().foundAnywhere,
        set: (foundAnywhere) => set({ foundAnywhere }),
      }),
    searchCandidates: (place, positionId, query) => {
      const before = get().candidateSearches[place];
      change(place, { positionId, query, answer: before.positionId === positionId ? before.answer : idle });
      return read({
        key: `candidates:${place}`,
        onlyLatest: true,
        request: (api) => api.candidates.search({ positionId, query, limit: mostShown[place] }),
        get: () => get().candidateSearches[place].answer,
        set: (answer) => {
          const current = get().candidateSearches[place];
          // The answer names its words: one to other words is late and says nothing about what is in the field.
          if (answer.state === 'ready' && answer.value.query !== current.query) return;
          change(place, { ...current, answer });
        },
      });
    },
    repeatSearch: (place) => {
      const { positionId, query } = get().candidateSearches[place];
      return positionId === '' ? Promise.resolve() : get().searchCandidates(place, positionId, query);
    },
  };
};
