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
    ['', []],
  ])('%s', (html, lines) => {
    expect(plainText(html)).toEqual(lines);
  });

  it('leaves an entity that it does not know as it stands', () => {
    expect(plainText('&unknown; &#99999999;')).toEqual(['&unknown; &#99999999;']);
  });
});
