import Store from 'electron-store';
import { z } from 'zod';

/** Where the window stood. Kept apart from the settings: nobody chose it, and it changes often. */
const windowStateSchema = z.object({
  width: z.number(),
  height: z.number(),
  /** Null before it was ever placed. */
  x: z.number().nullable(),
  y: z.number().nullable(),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

const firstCompactState: WindowState = { width: 420, height: 800, x: null, y: null, isMaximized: false };
const firstState: WindowState = { width: 1280, height: 800, x: null, y: null, isMaximized: false };

export type WindowPlace = { readonly read: () => WindowState; readonly save: (state: WindowState) => void };

/** The remembered places of the main and the compact window; anything unreadable counts as none. */
export function openWindowState(folder: string): { readonly main: WindowPlace; readonly compact: WindowPlace } {
  const store = new Store({ cwd: folder, name: 'window', clearInvalidConfig: true });
  const place = (name: string, first: WindowState): WindowPlace => ({
    read: () => windowStateSchema.safeParse(store.get(name)).data ?? first,
    save: (state) => store.set(name, windowStateSchema.parse(state)),
  });
  return { main: place('main', firstState), compact: place('compact', firstCompactState) };
}
