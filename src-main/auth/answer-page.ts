import { createHash } from 'node:crypto';

/** Texts of the page that stands in the browser after the sign-in. Plain text; the lead-in and what to do next. */
export type PageText = { readonly title: string; readonly body: string };
export type AnswerPages = {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Consent was given. */
  readonly received: PageText;
  /** Consent was refused, or Lever reported an error. */
  readonly denied: PageText;
  /** A call that does not belong to a running sign-in. */
  readonly refused: PageText;
};

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 1.5em;color:#1d2430;background:#fff}' +
  'h1{font-size:1.25em;font-weight:600}' +
  '@media (prefers-color-scheme:dark){body{color:#e7eaf0;background:#14181f}}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every answer of the listener (reference/electron.md section 3). */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
} as const;

/** A static page; nothing of the request is in it. */
export function answerPage(language: string, { title, body }: PageText): string {
  return (
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    `<style>${style}</style></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(body)}</p></body></html>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
