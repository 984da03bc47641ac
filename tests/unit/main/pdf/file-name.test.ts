import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../../src-main/pdf/file-name.ts';

const usual = {
  candidate: 'Zoë Nørgaard',
  position: 'Backend Engineer',
  dateMs: Date.UTC(2026, 10, 24, 23, 30),
  timeZone: 'UTC',
  shortId: '9F3TM',
};

describe('the name of an exported file', () => {
  it('says who, what, when and which export', () => {
    expect(exportFileName(usual)).toBe('Interview – Zoë Nørgaard – Backend Engineer – 2026-11-24 – 9F3TM.pdf');
  });

  it('has the date of the wall calendar', () => {
    expect(exportFileName({ ...usual, timeZone: 'Asia/Tokyo' })).toContain(' – 2026-11-25 – ');
  });

  it('takes out what systems reserve or hide', () => {
    const name = exportFileName({ ...usual, candidate: 'A/B: "C" <D>|?*\u202efdp.exe\u0000\n.', position: ' .. ' });
    expect(name).toBe('Interview – A B C D fdp.exe – Unknown – 2026-11-24 – 9F3TM.pdf');
  });

  it('cuts between characters as people see them, and keeps the id', () => {
    const name = exportFileName({ ...usual, candidate: '👩‍👩‍👧‍👦'.repeat(40), position: 'y\u0301'.repeat(80) });
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/ – 2026-11-24 – 9F3TM\.pdf$/);
    expect(name).toMatch(/^Interview – (?:👩‍👩‍👧‍👦)+… – ý+/u);
  });

  it('lets a long name have the room that a short position leaves', () => {
    const name = exportFileName({ ...usual, candidate: 'N'.repeat(300), position: 'QA' });
    expect(name).toHaveLength(120);
    expect(name).toContain('N… – QA – ');
  });

  it('is safe and short for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
    );
    fc.assert(
      fc.property(text, text, (candidate, position) => {
        const name = exportFileName({ ...usual, candidate, position });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(name.normalize('NFC')).toBe(name);
        expect(name).toMatch(/^Interview – \S.* – \S.* – 2026-11-24 – 9F3TM\.pdf$/u);
      }),
      { numRuns: 500 },
    );
  });
});
