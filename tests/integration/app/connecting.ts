import type { DemoLeverOptions } from '../../../src-main/demo/index.ts';
import type { StartConnection } from '../../../src-preload/contract/connection.ts';
import { newProfile, startApp, startLever, type TestApp, until } from './app.ts';

export const oauth: StartConnection = { method: 'oauth', environment: 'production', keep: 'store' };

export async function begin(options: DemoLeverOptions = {}, change: Parameters<typeof startApp>[2] = {}) {
  const lever = await startLever(options);
  const folder = newProfile();
  return { lever, folder, app: await startApp(lever, folder, change) };
}

/** Waits for the flow's failure; its code. */
export async function failure(app: TestApp): Promise<string> {
  await until('the flow has failed', () => app.connection.state().flow?.step === 'failed');
  return app.connection.state().flow?.error?.code ?? '';
}
