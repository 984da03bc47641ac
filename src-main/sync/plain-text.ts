import { compile } from 'html-to-text';

/** Blocks end lines, links and pictures leave their words only. */
const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['ul', 'ol', 'li', 'tr'].map((selector) => ({ selector, format: 'block' })),
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
  ],
});

/**
 * The words of a posting's markup, a string a block. It is shown as text only, so nothing in it can do harm: markup is
 * read by a parser and dropped, not trusted.
 */
export function plainText(html: string): string[] {
  return toText(html)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
