import type { StateCreator } from 'zustand';
import type { Store } from './index.ts';

/** Makes one slice; `get` and `set` reach the whole store. */
export type SliceCreator<Slice> = StateCreator<Store, [], [], Slice>;
