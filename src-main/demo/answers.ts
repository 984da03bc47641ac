import type { OutgoingHttpHeaders } from 'node:http';
import type { ApiError } from './errors.ts';

/** What goes back over the wire, before faults have their way with it. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export function json(status: number, value: unknown, headers: OutgoingHttpHeaders = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value), 'utf8'),
  };
}

/** One record in Lever's envelope. */
export function single(record: unknown, status = 200): Answer {
  return json(status, { data: record });
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

export function html(status: number, text: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    },
    body: Buffer.from(text, 'utf8'),
  };
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: Buffer.alloc(0) };
}

export function refusal(error: ApiError): Answer {
  return json(error.status, { code: error.code, message: error.message });
}
