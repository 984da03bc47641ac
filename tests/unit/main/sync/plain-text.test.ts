import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src-main/sync/plain-text.ts';

describe('the words of a posting’s markup', () => {
  it.each([
    ['<div>Build services.</div><div>Run them.</div>', ['Build services.', 'Run them.']],
    ['<li>Go or Rust</li><li>SQL</li>', ['Go or Rust', 'SQL']],
    ['Salt &amp; pepper &lt;3 &#8211; &#x2713;&nbsp;ok', ['Salt & pepper <3 – ✓ ok']],
    ['one<br>two<br/>three', ['one', 'two', 'three']],
    ['<script>alert(1)</script><p>safe</p><style>p{}</style>', ['safe']],
    ['<b onclick="x()">bold</b> <i>words</i>', ['bold words']],
    ['<ul><li>Go or Rust</li><li>SQL</li></ul><ol><li>first</li></ol>', ['Go or Rust', 'SQL', 'first']],
    ['caf&eacute; &mdash; <a href="https://post.example">apply</a><img src=x onerror=alert(1)>', ['café — apply']],
    ['<h2>What you do</h2><p>Work</p>', ['What you do', 'Work']],
    ['<p>open <b>never closed <p>next', ['open never closed', 'next']],
    ['', []],
  ])('%s', (html, lines) => {
    expect(plainText(html)).toEqual(lines);
  });

  it('leaves an entity that it does not know, and a character that there is not is shown as such', () => {
    expect(plainText('&unknown; &#99999999;')).toEqual(['&unknown; \ufffd']);
  });
});
