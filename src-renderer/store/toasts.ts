import type { AppError } from '../../src-preload/contract/errors.ts';
import type { SliceCreator } from './slice.ts';

/** A short word about what happened. Text is ready to read; an error is put into words where toasts are drawn. */
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly error: AppError | null;
  /** Takes back what was done. */
  readonly undo: (() => void) | null;
  /** Another thing to do about it, with its words. */
  readonly action: ToastAction | null;
};

/** A button of a toast: its words, and what a press does. */
export type ToastAction = { readonly text: string; readonly onPress: () => void };

export type ToastsSlice = {
  readonly toasts: readonly Toast[];
  readonly showToast: (text: string, undo?: () => void) => void;
  /** A toast that leads somewhere, for example to what was just made. */
  readonly showToastWith: (text: string, action: ToastAction) => void;
  readonly reportError: (error: AppError) => void;
  readonly dismissToast: (id: number) => void;
  /** Takes away what was only said: on another screen it is old news and would cover what is new. */
  readonly dismissSaid: () => void;
  /** Takes back the newest thing that can be taken back. False when there is none. */
  readonly undoLast: () => boolean;
};

const mostToasts = 3;

export const createToastsSlice: SliceCreator<ToastsSlice> = (set, get) => {
  let lastId = 0;

  function add(toast: Omit<Toast, 'id'>): void {
    lastId += 1;
    set({ toasts: [...get().toasts, { ...toast, id: lastId }].slice(-mostToasts) });
  }

  return {
    toasts: [],
    showToast: (text, undo) => add({ text, error: null, undo: undo ?? null, action: null }),
    showToastWith: (text, action) => add({ text, error: null, undo: null, action }),
    reportError: (error) => {
      // A person who closed a dialog knows that they did.
      if (error.kind !== 'cancelled') add({ text: '', error, undo: null, action: null });
    },
    dismissToast: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
    dismissSaid: () =>
      set({
        toasts: get().toasts.filter(({ undo, action, error }) => undo !== null || action !== null || error !== null),
      }),
    undoLast: () => {
      const toast = get().toasts.findLast(({ undo }) => undo !== null);
      if (toast === undefined) return false;
      get().dismissToast(toast.id);
      toast.undo?.();
      return true;
    },
  };
};
