import { RubricError } from '../errors/index.ts';

const mostSteps = 12;
const limitMs = 30_000;

type Step = { readonly url: URL; readonly form: URLSearchParams | null };

/**
 * Stands for the system browser in tests (`RUBRIC_OPEN_EXTERNAL=fetch`): follows the address with plain requests, up to
 * and including the loopback callback. It does what a browser does without a person: redirects, and a form that sends
 * itself, which is how Microsoft's page hands over its answer (`response_mode=form_post`).
 */
export async function followAddress(address: string, fetchAddress: typeof fetch = fetch): Promise<void> {
  const first = new URL(address);
  const postTarget =
    first.searchParams.get('response_mode') === 'form_post' ? first.searchParams.get('redirect_uri') : null;
  let step: Step = { url: first, form: null };
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const response = await fetchAddress(step.url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
      ...(step.form === null ? {} : { method: 'POST', body: step.form }),
    });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      const next = new URL(location, step.url);
      step = postTarget !== null && isAnswer(next, postTarget) ? asPost(next) : { url: next, form: null };
      continue;
    }
    const isPage = step.form === null && (response.headers.get('content-type') ?? '').includes('html');
    const form = isPage ? selfSendingForm(await response.text(), step.url) : null;
    if (form === null) {
      if (!response.bodyUsed) await response.body?.cancel();
      return;
    }
    step = form;
  }
  throw new RubricError('connection.refused', { reason: 'redirects' });
}

/** A stand-in may redirect with its answer in the address where a form was asked for. */
function isAnswer(url: URL, target: string): boolean {
  const isTarget = URL.canParse(target) && new URL(target).origin === url.origin;
  return isTarget && (url.searchParams.has('code') || url.searchParams.has('error'));
}

function asPost(url: URL): Step {
  return { url: new URL(url.pathname, url), form: url.searchParams };
}

/** The form of a page that sends itself when it loads; null when there is none. */
function selfSendingForm(html: string, page: URL): Step | null {
  if (!/\.submit\(\)/u.test(html)) return null;
  const form = /<form\b([^>]*)>([\s\S]*?)<\/form>/iu.exec(html);
  if (form === null) return null;
  const fields = new URLSearchParams();
  for (const [input] of (form[2] ?? '').matchAll(/<input\b[^>]*>/giu)) {
    const name = attribute(input, 'name');
    if (name !== null) fields.append(name, attribute(input, 'value') ?? '');
  }
  const action = new URL(attribute(form[1] ?? '', 'action') ?? '', page);
  if (attribute(form[1] ?? '', 'method')?.toLowerCase() === 'post') return { url: action, form: fields };
  action.search = fields.toString();
  return { url: action, form: null };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.replace(/&([#\w]+);/gu, (whole, entity: string) => entities[entity.toLowerCase()] ?? whole) ?? null;
}
