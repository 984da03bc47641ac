/** What the main process asks of this window; the screens have no door to it of their own. */
export { onCommand } from '../api/index.ts';
