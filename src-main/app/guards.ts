import type { App } from 'electron';

/**
 * What no page may do: leave the app's own pages, open windows, or attach web views (reference/electron.md section 1.1,
 * items 11 to 14); `capture-guard.ts` has the permissions.
 */
export function guardContents(app: App, isOwnPage: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const guard = (event: { preventDefault: () => void }, url: string) => {
      if (!isOwnPage(url)) event.preventDefault();
    };
    contents.on('will-navigate', (details) => guard(details, details.url));
    contents.on('will-frame-navigate', (details) => guard(details, details.url));
    contents.on('will-redirect', (details) => guard(details, details.url));
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
