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

  it('sends a form that sends itself, and turns an answer in the address into the form that was asked for', async () => {
    const seen: { url: string; body: string }[] = [];
    const page = `<form method="POST" action="http://localhost:1/"><input type="hidden" name="code" value="a&amp;b"></form><script>document.forms[0].submit()</script>`;
    const answers = [
      new Response(page, { headers: { 'content-type': 'text/html' } }),
      new Response('done', { headers: { 'content-type': 'text/html' } }),
    ];
    await followAddress('http://127.0.0.1:2/authorize', async (url, init) => {
      seen.push({ url: String(url), body: String(init?.body ?? '') });
      return answers[seen.length - 1] ?? new Response('too far');
    });
    expect(seen[1]).toEqual({ url: 'http://localhost:1/', body: 'code=a%26b' });

    const redirects: { url: string; body: string }[] = [];
    await followAddress(
      `http://127.0.0.1:2/authorize?response_mode=form_post&redirect_uri=${encodeURIComponent('http://localhost:1')}`,
      async (url, init) => {
        redirects.push({ url: String(url), body: String(init?.body ?? '') });
        return redirects.length === 1 ? to('http://localhost:1/?code=c&state=s') : new Response('done');
      },
    );
    expect(redirects[1]).toEqual({ url: 'http://localhost:1/', body: 'code=c&state=s' });
  });

  it('ends a circle', async () => {
    await expect(followAddress('http://127.0.0.1:2/', async () => to('/'))).rejects.toMatchObject({
      code: 'connection.refused',
    });
  });
});
