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

const firstState: WindowState = { width: 1280, height: 800, x: null, y: null, isMaximized: false };

/** The remembered place of the window; anything unreadable counts as none. */
export function openWindowState(folder: string): { read: () => WindowState; save: (state: WindowState) => void } {
  const store = new Store({ cwd: folder, name: 'window', clearInvalidConfig: true });
  return {
    read: () => windowStateSchema.safeParse(store.get('main')).data ?? firstState,
    save: (state) => store.set('main', windowStateSchema.parse(state)),
  };
}
