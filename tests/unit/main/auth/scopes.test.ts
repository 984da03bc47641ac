import { describe, expect, it } from 'vitest';
import { leverHosts, scopesForFeatures } from '../../../../src-main/auth/index.ts';
import { compareScopes, grantedScopes } from '../../../../src-main/auth/scopes.ts';

describe('scopes', () => {
  it('asks for no more than the features need, and always for a refresh token', () => {
    expect(scopesForFeatures([])).not.toContain('files:write:admin');
    expect(scopesForFeatures()).toHaveLength(11);
  });

  it('names what was not granted; a write scope includes the read scope', () => {
    const asked = ['files:read:admin', 'notes:write:admin', 'users:read:admin'];
    expect(compareScopes(asked, ['files:write:admin', 'notes:read:admin', 'users:read:admin'])).toEqual([
      { scope: 'files:read', isGranted: true },
      { scope: 'notes:write', isGranted: false },
      { scope: 'users:read', isGranted: true },
    ]);
    expect(grantedScopes(asked, undefined)).toEqual(asked);
    expect(grantedScopes(asked, '')).toEqual([]);
  });
});

describe('leverHosts', () => {
  it('knows both kinds of account, with a slash behind the audience', () => {
    expect(leverHosts('production', {})).toMatchObject({
      apiUrl: 'https://api.lever.co/v1',
      authorizeUrl: 'https://auth.lever.co/authorize',
      tokenUrl: 'https://auth.lever.co/oauth/token',
      audience: 'https://api.lever.co/v1/',
    });
    expect(leverHosts('sandbox', {})).toMatchObject({
      authorizeUrl: 'https://sandbox-lever.auth0.com/authorize',
      audience: 'https://api.sandbox.lever.co/v1/',
    });
  });

  it('puts switches in the place of both, and finds the demo only while it runs', () => {
    const overrides = { leverApiUrl: 'http://127.0.0.1:1/v1', leverAuthUrl: 'http://127.0.0.1:2' };
    expect(leverHosts('sandbox', overrides)).toEqual(leverHosts('production', overrides));
    expect(leverHosts('sandbox', overrides).audience).toBe('http://127.0.0.1:1/v1/');
    expect(() => leverHosts('demo', {})).toThrow('connection.none');
  });
});
