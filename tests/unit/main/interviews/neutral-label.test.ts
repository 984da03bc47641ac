import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { neutralCode, neutralLabel } from '../../../../src-main/interviews/neutral-label.ts';

describe('the label that stands for a candidate', () => {
  it('is the same for the same id, and four signs', () => {
    const id = randomUUID();
    expect(neutralLabel(id)).toBe(neutralLabel(id));
    expect(neutralLabel(id)).toMatch(/^Candidate [0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('seldom gives two people of a position the same one', () => {
    const codes = Array.from({ length: 200 }, (_, index) => neutralCode(`opportunity-${index}`));
    expect(new Set(codes).size).toBeGreaterThan(197);
  });
});
