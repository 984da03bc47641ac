import { describe, expect, it } from 'vitest';
import { scorecardDocumentSchema } from '../../../../src-main/pdf/document.ts';
import { noteText, summaryText } from '../../../../src-main/pdf/summary-text.ts';
import { allScripts, bare, fortyQuestions, plain, withTranscript } from '../../../integration/pdf/scorecards.ts';

describe('the summary', () => {
  it('says what the decision page says', () => {
    expect(summaryText(plain)).toBe(
      [
        'Interview scorecard: Zoë Nørgaard',
        'Backend Engineer, Technical interview',
        'Tuesday, 24 November 2026, 58 minutes, Ines Baumgartner',
        'Version 3, 8 of 9 questions asked',
        '',
        'Recommendation: Yes',
        'Both must-haves met.',
        'Mean of five ratings: 3.8',
        '',
        plain.summary,
        '',
        '- API and data-model design (must-have): 4 of 5. Between: names who depends on the interface and what must never change; plans for change by adding. One trade-off stayed open.',
        '- Reliability in production (must-have): 5 of 5. Led across teams, weighed containment against diagnosis, measured the effect on users, and removed the whole class of fault.',
        '- Debugging and root-cause analysis: 3 of 5. Forms a hypothesis and tests it. Needs a hint to leave the first idea.',
        '- Changing code safely: 3 of 5. Adds tests around what is to change, and changes it in steps that can be taken back.',
        '- Explaining trade-offs: 4 of 5. Between: gives both sides and a reason for the choice; what would change it came when asked.',
        '',
        'Speaks for: “Forty drivers were standing at a gate. The cause could wait, they could not.” (Reliability in production, 10:52)',
        '',
        'Speaks against: “I stayed with the cache too long. I should have asked the database first, it was one query.” (Debugging and root-cause analysis, 11:08)',
      ].join('\n'),
    );
  });

  it('leaves out what there is none of', () => {
    const text = summaryText(bare);
    expect(text).not.toMatch(/Mean|must-have|Speaks|null|undefined/);
    expect(text).toContain('Not recorded');
  });

  it('says which must-haves are not met or not judged', () => {
    expect(summaryText(fortyQuestions)).toContain('Of four must-haves: 2 not met, 1 not judged.');
    expect(summaryText(fortyQuestions)).toContain(
      'Skill number 10 (must-have): Not rated. Cannot be judged: There was no time for it.',
    );
  });
});

describe('the note', () => {
  it('has ratings, evidence, what was not asked, and notes, and ends with where it comes from', () => {
    const text = noteText(plain);
    expect(text).toContain('“Every consumer has a name on the list, or the field does not ship.” (Quote, 11:14)');
    expect(text).toContain('- Skipped: Answered already.: Here is a trace. Where do you look first?');
    expect(text).toContain('- Not reached: Explain it to somebody in sales.');
    expect(text).toContain('- Asked out of order: Which decision of yours would you take back?');
    expect(text).toContain('Notes\nCalm start.');
    expect(text.split('\n').at(-1)).toMatch(/^Rubric .* export 9F3TM/);
  });

  it('says what it replaces', () => {
    expect(noteText(withTranscript)).toContain('Revision 2, replaces revision 1 submitted 20 Nov 2026, 09:00');
  });

  it('has no characters that turn other text round', () => {
    const text = noteText({ ...plain, candidate: '\u202eZoë\u202c', notes: 'a\u2066b\u0007' });
    expect(text).toContain('Interview scorecard: Zoë\n');
    expect(text).toContain('Notes\nab\n');
  });
});

describe('the document', () => {
  it('is the same after it was stored as JSON', () => {
    for (const document of [plain, allScripts, bare, fortyQuestions, withTranscript]) {
      expect(scorecardDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    }
  });

  it('is refused in another format, or with a rating out of the scale', () => {
    expect(scorecardDocumentSchema.safeParse({ ...plain, format: 2 }).success).toBe(false);
    expect(scorecardDocumentSchema.safeParse({ ...plain, mean: 6 }).success).toBe(false);
  });
});
