import { describe, expect, it } from 'vitest';
import { redacted } from '../../../../src-main/pdf/redact.ts';
import { plain } from '../../../integration/pdf/scorecards.ts';

const names = { kept: ['Zoë Nørgaard', 'Ines Baumgartner'], hidden: ['Henrik Dahl', 'Zoë Lind'] };

function summary(text: string): string {
  return redacted({ ...plain, summary: text }, names).summary;
}

describe('redacted', () => {
  it.each([
    ['Henrik Dahl asked; Dahl was kind.', '[name] asked; [name] was kind.'],
    ['Zoë Nørgaard and Zoë Lind', 'Zoë Nørgaard and [name]'],
    ['Dahlia and Henriksen are others', 'Dahlia and Henriksen are others'],
    ['write to a.b+c@mail.example, please', 'write to [e-mail], please'],
    ['call +45 12 34 56 78 or (030) 123-4567', 'call [phone] or [phone]'],
    ['in 2019, at 10:52, 5,000 users, 2026-11-24, 300 ms', 'in 2019, at 10:52, 5,000 users, 2026-11-24, 300 ms'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it('reaches every text that was written or said, and the speakers', () => {
    const line = { speaker: 'Henrik Dahl', startMs: 0, endMs: 1, text: 'I am Henrik.' };
    const all = redacted({ ...plain, notes: 'Henrik', transcript: [line] }, names);
    expect(all.notes).toBe('[name]');
    expect(all.transcript).toEqual([{ ...line, speaker: '[name]', text: 'I am [name].' }]);
    expect(all.candidate).toBe(plain.candidate);
  });
});
