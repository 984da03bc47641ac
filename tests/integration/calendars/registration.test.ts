import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { microsoftAuthority } from '../../../src-main/auth/index.ts';
import { graphUrl, microsoftScopes } from '../../../src-main/auth/microsoft-clouds.ts';
import { newProfile, startApp, startLever } from '../app/app.ts';
import { startGoogle } from './google-server.ts';
import { startMicrosoft } from './microsoft-server.ts';

it('keeps the apps of a company over a restart: ids in the settings, the secret in the vault alone', async () => {
  const folder = newProfile();
  const app = await startApp(await startLever(), folder);
  await app.api.events.setClient({ kind: 'google', clientId: 'google-client', clientSecret: 'google-public-secret' });
  await app.api.events.setClient({ kind: 'microsoft', clientId: 'ms-client', authority: 'nordkap.example' });
  await app.end();
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('google-public-secret');
  expect(readFileSync(join(folder, 'vault'), 'utf8')).not.toContain('google-public-secret');
  const again = await startApp(await startLever(), folder);
  expect((await again.api.events.calendars(undefined)).clients).toEqual({
    google: { clientId: 'google-client' },
    microsoft: { clientId: 'ms-client', authority: 'https://login.microsoftonline.com/nordkap.example' },
  });
  await again.api.events.setClient({ kind: 'google', clientId: '', clientSecret: '' });
  expect((await again.api.events.calendars(undefined)).clients.google.clientId).toBe('');
});

it('signs in with the app that was entered', async () => {
  const google = await startGoogle();
  onTestFinished(google.close);
  const { googleApiUrl, googleAuthUrl } = google.overrides;
  const app = await startApp(await startLever(), newProfile(), { overrides: { googleApiUrl, googleAuthUrl } });
  await expect(app.api.events.connectAccount({ kind: 'google' })).rejects.toMatchObject({
    code: 'calendar.client-missing',
  });
  await app.api.events.setClient({ kind: 'google', clientId: 'google-client', clientSecret: 'google-public-secret' });
  await app.api.events.connectAccount({ kind: 'google' });
  expect((await app.api.events.calendars(undefined)).accounts).toHaveLength(1);
});

it.each([
  ['', 'https://login.microsoftonline.com/common', 'https://graph.microsoft.com/v1.0', 'Calendars.Read'],
  [
    'contoso.example',
    'https://login.microsoftonline.com/contoso.example',
    'https://graph.microsoft.com/v1.0',
    'Calendars.Read',
  ],
  [
    'https://login.microsoftonline.us/0b7e1c52-0000-4000-8000-000000000101',
    'https://login.microsoftonline.us/0b7e1c52-0000-4000-8000-000000000101',
    'https://graph.microsoft.us/v1.0',
    'https://graph.microsoft.us/Calendars.Read',
  ],
  [
    'https://login.partner.microsoftonline.cn',
    'https://login.partner.microsoftonline.cn/common',
    'https://microsoftgraph.chinacloudapi.cn/v1.0',
    'https://microsoftgraph.chinacloudapi.cn/Calendars.Read',
  ],
])('tenant or authority %j', async (entered, authority, graph, scope) => {
  const app = await startApp(await startLever(), newProfile());
  await app.api.events.setClient({ kind: 'microsoft', clientId: 'ms-client', authority: entered });
  expect((await app.api.events.calendars(undefined)).clients.microsoft.authority).toBe(authority);
  expect(microsoftAuthority({ overrides: {}, settings: app.settings })).toBe(authority);
  expect(graphUrl(authority, {})).toBe(graph);
  expect(microsoftScopes(authority, false)).toContain(scope);
});

it('an authority that is none changes nothing', async () => {
  const app = await startApp(await startLever(), newProfile());
  const enter = (authority: string) =>
    app.api.events.setClient({ kind: 'microsoft', clientId: 'ms-client', authority });
  for (const authority of ['http://login.example/x', 'javascript:alert(1)', 'https://login.example/x?y=1', 'a b']) {
    await expect(enter(authority)).rejects.toMatchObject({ code: 'input.invalid' });
  }
  expect((await app.api.events.calendars(undefined)).clients.microsoft.clientId).toBe('');
});

it('a single tenant is what the sign-in goes to, also where a stand-in has the short paths', async () => {
  const microsoft = await startMicrosoft({ shortPaths: true });
  onTestFinished(microsoft.close);
  const app = await startApp(await startLever(), newProfile(), { overrides: microsoft.overrides });
  await app.api.events.connectAccount({ kind: 'microsoft' });
  expect(microsoft.requests.find(({ url }) => url.pathname === '/authorize')).toBeDefined();
  expect((await app.api.events.calendars(undefined)).accounts).toHaveLength(1);
});
