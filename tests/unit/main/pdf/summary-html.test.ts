import { describe, expect, it } from 'vitest';
import { summaryHtml } from '../../../../src-main/pdf/summary-html.ts';
import { plain } from '../../../integration/pdf/scorecards.ts';

describe('summaryHtml', () => {
  it('has the decision and a row for each skill', () => {
    const html = summaryHtml(plain);
    expect(html).toContain('<strong>Recommendation: ');
    expect(html.match(/<tr><td>/g)).toHaveLength(plain.skills.length);
    expect(html).not.toContain('style');
  });

  it('takes nothing that people wrote as markup', () => {
    const html = summaryHtml({ ...plain, candidate: '<img src=x onerror=alert(1)>', summary: 'a & b\n<script>' });
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('a &amp; b<br>&lt;script&gt;');
  });
});
