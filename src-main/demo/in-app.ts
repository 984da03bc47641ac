import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAction } from '../../src-preload/contract/app.ts';
import { type DemoTarget, runDemoAction } from './actions.ts';
import type { DemoLever } from './types.ts';

export type InAppOptions = {
  /** Where the sample company keeps what changed. */
  readonly folder: string;
  /** Name of the sample calendar. */
  readonly calendarName: string;
  /** `null`: no rate limit, for tests; otherwise Lever's own. */
  readonly rate: null | undefined;
  /** Whether the address is written into the folder (`address.json`, mode 0600), for tools that look into this Lever. */
  readonly tellAddress: boolean;
  readonly onRunning: (isRunning: boolean) => void;
};

/** The interviewer whose week the sample calendar shows. */
const selfEmail = 'ines.baumgartner@nordkap.example';

/** The demo workspace as the app uses it: loaded and started on demand. */
export function createDemoWorkspace(options: InAppOptions) {
  let lever: DemoLever | null = null;
  let starting: Promise<DemoLever> | null = null;
  const addressFile = join(options.folder, 'address.json');

  async function launch(): Promise<DemoLever> {
    const { startDemoLever } = await import('./index.ts');
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const started = await startDemoLever({
      stateFile: join(options.folder, 'state.json'),
      ...(options.rate === null ? { rate: null } : {}),
    });
    if (options.tellAddress) {
      const address = { apiUrl: started.apiUrl, apiKey: started.apiKey };
      await writeFile(addressFile, JSON.stringify(address), { mode: 0o600 });
    }
    lever = started;
    options.onRunning(true);
    return started;
  }

  return {
    async start() {
      starting ??= launch();
      const started = await starting.catch((cause: unknown) => {
        starting = null;
        throw cause;
      });
      return {
        apiKey: started.apiKey,
        calendar: { text: started.calendarFile(), source: { kind: 'demo' as const, name: options.calendarName } },
        selfEmail,
      };
    },
    async stop() {
      const running = await starting;
      starting = null;
      lever = null;
      await running?.close();
      await rm(addressFile, { force: true });
      if (running) options.onRunning(false);
    },
    address: () => lever && { apiUrl: lever.apiUrl, authUrl: lever.authUrl },
    isRunning: () => lever !== null,
    /** Does what a colleague in that Lever might do; nothing while it does not run. */
    act(action: DemoAction, target: DemoTarget): void {
      if (lever) runDemoAction(lever.control, action, target);
    },
  };
}
