import type { BrowserWindow } from 'electron';

/** For the bench: one line when the first screen has its data and a frame was painted. */
export async function printWhenReady(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => document.documentElement.dataset.ready === 'true' ? requestAnimationFrame(() => resolve()) : setTimeout(look, 5);
    look();
  })`);
  process.stdout.write(`rubric:ready ${Math.round(performance.now())}\n`);
}
