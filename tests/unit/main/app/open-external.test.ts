import { describe, expect, it } from 'vitest';
import { createOpenExternal } from '../../../../src-main/app/open-external.ts';
import { memoryLogger } from '../../../../src-main/logging/index.ts';

async function opens(url: string, options: { authority?: string; allowLoopback?: boolean } = {}): Promise<boolean> {
  const opened: string[] = [];
  const open = createOpenExternal({
    shell: {
      openExternal: async (address) => {
        opened.push(address);
      },
    },
    allowLoopback: options.allowLoopback ?? false,
    authority: () => options.authority ?? 'https://login.microsoftonline.com/common',
    logger: memoryLogger(),
  });
  await open(url);
  return opened.length === 1;
}

describe('openExternal', () => {
  it.each([
    'https://hire.lever.co/candidates/1',
    'https://auth.lever.co/authorize',
    'https://accounts.google.com/o/oauth2/v2/auth',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    'https://login.microsoftonline.us/common/oauth2/v2.0/authorize',
    'https://login.partner.microsoftonline.cn/common/oauth2/v2.0/authorize',
    'https://tenant.ciamlogin.com/tenant/oauth2/v2.0/authorize',
  ])('opens %s', async (url) => {
    expect(await opens(url)).toBe(true);
  });

  it.each([
    'https://lever.co.evil.example/',
    'https://evil.example/?lever.co',
    'http://hire.lever.co/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'no address',
  ])('does not open %s', async (url) => {
    expect(await opens(url)).toBe(false);
  });

  it('opens the sign-in that the company entered, over https alone', async () => {
    const authority = 'https://login.cloud.example:8443/tenant';
    expect(await opens('https://login.cloud.example:8443/tenant/authorize', { authority })).toBe(true);
    expect(await opens('https://login.cloud.example/tenant/authorize', { authority })).toBe(false);
    expect(await opens('http://login.cloud.example:8443/', { authority })).toBe(false);
    expect(await opens('https://login.cloud.example:8443/tenant/authorize')).toBe(false);
    expect(await opens('http://127.0.0.1:8000/', { allowLoopback: true })).toBe(true);
  });
});
