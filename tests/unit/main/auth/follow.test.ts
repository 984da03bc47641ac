import { describe, expect, it } from 'vitest';
import { followAddress } from '../../../../src-main/auth/index.ts';

const to = (location: string) => new Response(null, { status: 302, headers: { location } });

describe('followAddress', () => {
  it('follows redirects, also relative ones, up to the page that is no redirect', async () => {
    const seen: string[] = [];
    const answers = [to('/consent?x=1'), to('http://127.0.0.1:1/cb/lever?code=c'), new Response('done')];
    await followAddress('http://127.0.0.1:2/authorize', async (url) => {
      seen.push(String(url));
      return answers[seen.length - 1] ?? new Response('too far');
    });
    expect(seen).toEqual([
      'http://127.0.0.1:2/authorize',
      'http://127.0.0.1:2/consent?x=1',
      'http://127.0.0.1:1/cb/lever?code=c',
    ]);
  });

  it('ends a circle', async () => {
    await expect(followAddress('http://127.0.0.1:2/', async () => to('/'))).rejects.toMatchObject({
      code: 'connection.refused',
    });
  });
});
