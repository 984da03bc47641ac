import { randomBytes } from 'node:crypto';
import { createAuthorize } from './auth/authorize.ts';
import { createGrants } from './auth/grants.ts';
import { createApiKeys } from './auth/keys.ts';
import { createClock } from './clock.ts';
import { writeCalendar } from './company/calendar-file.ts';
import { demoCompany } from './company/company.ts';
import { workWeekOf } from './company/week.ts';
import { createControl } from './control.ts';
import { createFaults } from './faults.ts';
import { createOffsets } from './paging.ts';
import { createRateLimit } from './rate-limit.ts';
import { endpointNames } from './routes/index.ts';
import { startServer } from './server.ts';
import { readState } from './store/state-file.ts';
import { createStore } from './store/store.ts';
import type { DemoLever, DemoLeverOptions, LoggedRequest } from './types.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export { type CompanySize, demoCompany } from './company/company.ts';
export { DemoError } from './errors.ts';
export type * from './records.ts';
export type * from './types.ts';

const LEVER_RATE = { perSecond: 10, burst: 20 };

/**
 * Starts the demo workspace: a Lever on 127.0.0.1 with a sample company.
 *
 * With a state file, what changed is laid over the company again on the next start. The company's own times stay those
 * of the first start while its week lasts; from the next week on they are reckoned anew, so that there are always
 * interviews in the current week.
 * @throws DemoError for a taken port or an unusable option
 */
export async function startDemoLever(options: DemoLeverOptions = {}): Promise<DemoLever> {
  const { stateFile, latencyMs = 0, accessTokenSeconds = 3600, rate = LEVER_RATE } = options;
  const clock = createClock(options.now ?? Date.now);
  const state = stateFile === undefined ? undefined : await readState(stateFile);
  const now = clock.now();
  const isSameWeek = state !== undefined && workWeekOf(state.anchor).monday === workWeekOf(now).monday;
  const anchor = isSameWeek ? state.anchor : now;
  const company = options.company ?? demoCompany(anchor);
  const store = createStore(company, { stateFile, state, anchor });
  // From here on the anchor is on disk, so that the next start sees the same times.
  await store.saved();

  const clientId = options.oauth?.clientId ?? `demo-client-${randomBytes(8).toString('hex')}`;
  const clientSecret = options.oauth?.clientSecret ?? `demo-secret-${randomBytes(24).toString('hex')}`;
  const grants = createGrants(clock, accessTokenSeconds);
  const keys = createApiKeys(options.apiKeys ?? [], endpointNames);
  const offsets = createOffsets();
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  let slowMs = 0;

  // The audience holds the port, which is known only once the server listens.
  let workspace: Workspace | undefined;
  const running = await startServer(options.port ?? 0, {
    clock,
    faults,
    requests,
    latency: () => latencyMs + slowMs,
    admit: (path) => workspace?.admit(path),
    handle: async (request) => {
      if (workspace === undefined) throw new Error('The demo workspace is still starting');
      return workspace.handle(request);
    },
  });
  const authUrl = `http://127.0.0.1:${running.port}`;
  const apiUrl = `${authUrl}/v1`;
  const authorize = createAuthorize(
    {
      account: company.name,
      clientId,
      redirectUris: options.oauth?.redirectUris,
      audience: `${apiUrl}/`,
      consent: options.consent ?? 'page',
      denies: options.denies ?? false,
      grantScopes: options.grantScopes ?? 'as-asked',
    },
    grants,
    clock,
  );
  workspace = createWorkspace({
    store,
    clock,
    offsets,
    grants,
    keys,
    authorize,
    token: { clientId, clientSecret, accessTokenSeconds },
    takeRate: createRateLimit(rate),
    postingIdFindsArchived: options.postingIdFindsArchived ?? true,
  });

  return {
    apiUrl,
    authUrl,
    clientId,
    clientSecret,
    get apiKey() {
      return keys.own();
    },
    calendarFile: () => writeCalendar(company.name, company.meetings),
    transcripts: () => company.transcripts,
    control: createControl({
      store,
      clock,
      faults,
      offsets,
      grants,
      keys,
      setSlow: (ms) => {
        slowMs = ms;
      },
    }),
    requests,
    close: async () => {
      await running.close();
      await store.saved();
    },
  };
}
