import { describe, expect, it } from 'vitest';
import { findOAuthClient, shippedClients } from '../../../../src-main/settings/oauth-clients.ts';
import { readOverrides } from '../../../../src-main/settings/overrides.ts';

describe('readOverrides', () => {
  const env = {
    RUBRIC_LEVER_API_URL: 'http://127.0.0.1:4010/v1/',
    RUBRIC_LEVER_AUTH_URL: 'http://127.0.0.1:4010',
    RUBRIC_LEVER_CALLBACK_PORT: '50123',
    RUBRIC_LEVER_RATE: '200',
    RUBRIC_OPEN_EXTERNAL: 'fetch',
    RUBRIC_PRINT_READY: '1',
    RUBRIC_DEMO_RATE: 'none',
    RUBRIC_LEVER_CLIENT_ID: '',
  };

  it('reads the switches, typed, slashes at the end taken off, empty ones left out', () => {
    expect(readOverrides(env, false)).toEqual({
      leverApiUrl: 'http://127.0.0.1:4010/v1',
      leverAuthUrl: 'http://127.0.0.1:4010',
      leverCallbackPort: 50_123,
      leverRate: 200,
      openExternal: 'fetch',
      printReady: true,
      demoRate: 'none',
    });
  });

  it('ignores all of them in a packaged app', () => {
    expect(readOverrides(env, true)).toEqual({});
    expect(readOverrides({ RUBRIC_LEVER_RATE: 'nonsense' }, true)).toEqual({});
  });

  it.each([
    ['RUBRIC_LEVER_API_URL', 'file:///etc/passwd'],
    ['RUBRIC_LEVER_CALLBACK_PORT', '70000'],
    ['RUBRIC_LEVER_RATE', 'fast'],
    ['RUBRIC_OPEN_EXTERNAL', 'firefox'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readOverrides({ [name]: value }, false)).toThrow(name);
  });
});

describe('findOAuthClient', () => {
  const shipped = shippedClients({ lever: { sandbox: { clientId: 'shipped', clientSecret: 's' } } });
  const entered = { clientId: 'entered', clientSecret: 'e' };

  it('prefers the switch, then what was entered, then what was shipped', () => {
    const overrides = { leverClientId: 'switch', leverClientSecret: 'x' };
    expect(findOAuthClient('sandbox', { overrides, entered, shipped })?.clientId).toBe('switch');
    expect(findOAuthClient('sandbox', { overrides: {}, entered, shipped })?.clientId).toBe('entered');
    expect(findOAuthClient('sandbox', { overrides: {}, entered: null, shipped })?.clientId).toBe('shipped');
    expect(findOAuthClient('production', { overrides: {}, entered: null, shipped })).toBeNull();
  });

  it('ships no client of its own', () => {
    expect(shippedClients()).toEqual({});
  });
});
