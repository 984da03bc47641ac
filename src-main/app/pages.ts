import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { type CustomScheme, net, type Protocol } from 'electron';
import { recordingOf, serveSound } from './serve-recordings.ts';

/** All pages of the app come from this scheme and host (reference/electron.md section 1.4). */
const scheme = 'app';
const host = 'main';
export const pageUrl = `${scheme}://${host}/index.html`;

/** To be registered before the app is ready. */
export const pageScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
};

/** Whether an address is one of our own pages. */
export function isOwnPage(url: string): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${scheme}:` && parsed.host === host;
  } catch {
    return false;
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The policy of every page. react-aria adds small style elements of its own: they carry the nonce. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    // Recordings, from `serve-recordings.ts`.
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The development server injects inline scripts and styles and talks over a socket; never in a build. */
const developmentPolicy = "default-src 'self' 'unsafe-inline' data: ws: http://localhost:*";

function headers(contentType: string, policy: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}

/** The file of a request inside `root`; null for anything that is not plainly one of ours. */
function fileOfRequest(root: string, url: string): string | null {
  let path: string;
  try {
    const parsed = new URL(url);
    if (parsed.host !== host) return null;
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = resolve(root, `.${path}`);
  if (!file.startsWith(root + sep)) return null;
  return extname(file) in contentTypes ? file : null;
}

export type PageOptions = {
  /** Folder of the built renderer. */
  readonly root: string;
  /** Address of Vite's server while developing. */
  readonly developmentServer?: string | undefined;
  /** Path of a finished recording's sound; null when there is none. */
  readonly recordingFile: (id: string) => string | null;
};

/**
 * Serves the renderer. GET and HEAD of known file types only; everything else is 404. What it gives back is fulfilled once
 * the first answer (the page itself) is on its way: until then no other work should keep the main thread.
 */
export function servePages(protocol: Protocol, options: PageOptions): Promise<void> {
  const { promise: firstAnswer, resolve } = Promise.withResolvers<void>();
  protocol.handle(scheme, async (request) => {
    const response = await answer(request, options);
    setImmediate(resolve);
    return response;
  });
  return firstAnswer;
}

async function answer(request: Request, options: PageOptions): Promise<Response> {
  const nothing = new Response(null, { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothing;
  const recordingId = recordingOf(request.url);
  if (recordingId !== null) {
    const sound = options.recordingFile(recordingId);
    return sound === null ? nothing : serveSound(sound, request.headers.get('Range')).catch(() => nothing);
  }
  if (options.developmentServer) return fromDevelopmentServer(request.url, options.developmentServer);
  const file = fileOfRequest(options.root, request.url);
  if (file === null) return nothing;
  try {
    return await fromFile(file);
  } catch {
    return nothing;
  }
}

async function fromFile(file: string): Promise<Response> {
  const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
  const nonce = randomBytes(16).toString('base64');
  const bytes = await readFile(file);
  const body = extname(file) === '.html' ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : bytes;
  return new Response(body, { headers: headers(contentType, contentSecurityPolicy(nonce)) });
}

async function fromDevelopmentServer(url: string, server: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const answer = await net.fetch(new URL(pathname + search, server).href);
  const contentType = answer.headers.get('Content-Type') ?? 'text/plain';
  return new Response(answer.body, { status: answer.status, headers: headers(contentType, developmentPolicy) });
}
