import { describe, expect, it } from 'vitest';
import { matchCandidate } from '../../../../src-main/interviews/match-candidate.ts';
import { company, matchingCases } from '../../../fixtures/matching-cases.ts';
import { moreMatchingCases } from '../../../fixtures/more-matching-cases.ts';

const answers = [...matchingCases, ...moreMatchingCases].map((one) => ({
  one,
  answer: matchCandidate({ event: one.event, candidates: one.candidates, ...company }),
}));

describe('matchCandidate', () => {
  it('has at least 150 labelled cases', () => {
    expect(answers.length).toBeGreaterThanOrEqual(150);
  });

  it.each(answers)('$one.name', ({ one, answer }) => {
    expect({ sureness: answer.sureness, reason: answer.reason }).toEqual({
      sureness: one.sureness,
      reason: one.reason,
    });
    if (one.is !== null && answer.candidate !== null) {
      expect([answer.candidate.opportunityId, answer.candidate.name]).toContain(one.is);
    }
  });

  it('is never wrong when it says sure', () => {
    const sure = answers.filter(({ answer }) => answer.sureness === 'sure');
    const wrong = sure.filter(
      ({ one, answer }) => ![answer.candidate?.opportunityId, answer.candidate?.name].includes(one.is ?? ''),
    );
    expect(sure.length).toBeGreaterThan(15);
    expect(wrong.map(({ one }) => one.name)).toEqual([]);
  });

  it('is sure or likely in more than nine of ten events whose candidate can be told', () => {
    const tellable = answers.filter(({ one }) => one.is !== null);
    const found = tellable.filter(({ answer }) => ['sure', 'likely'].includes(answer.sureness));
    expect(found.length / tellable.length).toBeGreaterThan(0.9);
  });

  it('names each person once, the best first, and carries along what the caller gave', () => {
    const [first] = matchingCases;
    const candidates = (first?.candidates ?? []).map((one) => ({ ...one, extra: one.name.length }));
    const answer = matchCandidate({
      event: {
        title: 'Interview Zoë Nørgaard',
        description: '',
        location: '',
        attendees: [
          {
            email: 'zoe@post.example',
            name: 'Zoë',
            isRoom: false,
            isOptional: false,
            isOrganizer: false,
            response: 'accepted',
          },
        ],
        isPrivate: false,
      },
      candidates,
      ...company,
    });
    expect(answer.ranked).toHaveLength(1);
    expect(answer.candidate?.extra).toBe('Zoë Nørgaard'.length);
  });
});
