import type { Reply } from '../../src-preload/contract/errors.ts';
import type { PostingOption } from '../../src-preload/contract/positions.ts';
import type {
  OccupationSource,
  OccupationTechnologies,
  RoleOption,
  SuggestedSkill,
} from '../../src-preload/contract/roles.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

/** What the dialogs that add or connect a position look up while a person types. */
export type RolesSlice = {
  readonly roleOptions: Loaded<readonly RoleOption[]>;
  readonly postingOptions: Loaded<readonly PostingOption[]>;
  readonly suggestedSkills: Loaded<readonly SuggestedSkill[]>;
  /** Of the occupation that the suggestions come from; null when our own library has the role. */
  readonly technologies: Loaded<OccupationTechnologies | null>;
  /** The imported occupation database; null without one. */
  readonly occupationSource: Loaded<OccupationSource | null>;
  readonly loadOccupationSource: () => Promise<void>;
  /** Null when the person closed the dialog. */
  readonly importOccupations: () => Promise<Reply<OccupationSource | null>>;
  readonly removeOccupations: () => Promise<Reply<null>>;
  readonly searchRoles: (query: string) => Promise<void>;
  readonly searchPostings: (query: string) => Promise<void>;
  readonly suggestSkills: (role: string, postingId: string | null) => Promise<void>;
};

export const createRolesSlice: SliceCreator<RolesSlice> = (set, get) => ({
  roleOptions: idle,
  postingOptions: idle,
  suggestedSkills: idle,
  technologies: idle,
  occupationSource: idle,
  loadOccupationSource: () =>
    read({
      key: 'occupation-source',
      request: (api) => api.roles.occupations(),
      get: () => get().occupationSource,
      set: (occupationSource) => set({ occupationSource }),
    }),
  importOccupations: () => ask((api) => api.roles.importOccupations()),
  removeOccupations: () => ask((api) => api.roles.removeOccupations()),
  searchRoles: (query) =>
    read({
      key: 'role-options',
      request: (api) => api.roles.search({ query: query.slice(0, 200) }),
      get: () => get().roleOptions,
      set: (roleOptions) => set({ roleOptions }),
      onlyLatest: true,
    }),
  searchPostings: (query) =>
    read({
      key: 'posting-options',
      request: (api) => api.postings.search({ query: query.slice(0, 200) }),
      get: () => get().postingOptions,
      set: (postingOptions) => set({ postingOptions }),
      onlyLatest: true,
    }),
  suggestSkills: async (role, postingId) => {
    const asked = { role: role.slice(0, 300), postingId };
    await Promise.all([
      read({
        key: 'suggested-skills',
        request: (api) => api.roles.suggestSkills(asked),
        get: () => get().suggestedSkills,
        set: (suggestedSkills) => set({ suggestedSkills }),
        onlyLatest: true,
      }),
      read({
        key: 'technologies',
        request: (api) => api.roles.technologies(asked),
        get: () => get().technologies,
        set: (technologies) => set({ technologies }),
        onlyLatest: true,
      }),
    ]);
  },
});
