import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type App, type BrowserWindow, nativeImage } from 'electron';

/**
 * Files that are dragged out of the window. The system wants them on the disk; they lie in the profile, readable by its owner
 * alone, and are removed at the next start and at the end.
 */
export function createDragOut(app: App, folder: string, window: () => BrowserWindow | null) {
  const place = join(folder, 'drag-out');
  const clear = () => rmSync(place, { recursive: true, force: true });
  clear();
  return {
    clear,
    async dragOut(fileName: string, bytes: Uint8Array): Promise<void> {
      mkdirSync(place, { recursive: true, mode: 0o700 });
      const file = join(place, basename(fileName));
      writeFileSync(file, bytes, { mode: 0o600 });
      // A drag without a picture is refused, and not every desktop has one for the type.
      const known = await app.getFileIcon(file).catch(() => nativeImage.createEmpty());
      const sheet = Buffer.alloc(32 * 32 * 4, 0xe0);
      const icon = known.isEmpty() ? nativeImage.createFromBitmap(sheet, { width: 32, height: 32 }) : known;
      window()?.webContents.startDrag({ file, icon });
    },
  };
}
