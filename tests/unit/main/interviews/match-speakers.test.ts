import { describe, expect, it } from 'vitest';
import { matchSpeakers } from '../../../../src-main/interviews/match-speakers.ts';

const people = ['Ines Baumgartner', 'Zoë Nørgaard', 'Noor el-Amin', 'Noor Haddad'];

describe('speakers and participants', () => {
  it.each([
    ['the whole name', ['Ines Baumgartner'], { 'Ines Baumgartner': 'Ines Baumgartner' }],
    ['accents left out', ['Zoe Norgaard'], { 'Zoe Norgaard': 'Zoë Nørgaard' }],
    ['last name first', ['Baumgartner, Ines'], { 'Baumgartner, Ines': 'Ines Baumgartner' }],
    ['pronouns behind it', ['Zoë Nørgaard (she/her)'], { 'Zoë Nørgaard (she/her)': 'Zoë Nørgaard' }],
    ['an initial', ['I. Baumgartner'], { 'I. Baumgartner': 'Ines Baumgartner' }],
    ['a first name that one person has', ['Zoë'], { Zoë: 'Zoë Nørgaard' }],
    ['a last name', ['Haddad'], { Haddad: 'Noor Haddad' }],
    ['a first name that two have', ['Noor'], {}],
    ['a number', ['Speaker 1', 'Speaker A'], {}],
    ['a stranger', ['Mira Applicant'], {}],
    ['half a name of somebody who speaks by the whole', ['Zoë Nørgaard', 'Zoë'], { 'Zoë Nørgaard': 'Zoë Nørgaard' }],
    ['two halves of one person', ['Ines', 'Baumgartner'], {}],
  ])('%s', (_name, speakers, expected) => {
    expect(Object.fromEntries(matchSpeakers(speakers, people))).toEqual(expected);
  });
});
