import type { WindowActionId } from './actions.ts';

/** What the main process asks of one window: to do something of the menu, or to go somewhere (`#/interviews/<id>`). */
export type Command =
  | { readonly kind: 'act'; readonly id: WindowActionId }
  | { readonly kind: 'go'; readonly hash: string };

export const commandEvent = 'rubric:command';
