import type { App, Session } from 'electron';

/**
 * What no page may do: leave the app's own pages, open windows, attach web views, or be given a permission
 * (reference/electron.md section 1.1, items 5 and 11 to 14).
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

/** Electron grants every permission unless told otherwise. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
