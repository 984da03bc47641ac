import { describe, expect, it } from 'vitest';
import { hideName, hideSpeaker } from '../../../../src-main/interviews/hide-name.ts';

const label = 'Candidate 7F3A';
const hidden = (name: string, emails: readonly string[] = []) => ({ names: [name], emails, label });

describe('hiding a name in a text', () => {
  for (const [name, text, shown] of [
    ['Zoë Nørgaard', 'Thank you, Zoe. ZOË NØRGAARD was here.', `Thank you, ${label}. ${label} was here.`],
    ['Zoë Nørgaard', 'Norgaard, Zoë’s friend', `${label}, ${label}’s friend`],
    ['Zoe\u0308 Nørgaard', 'Zoë', label],
    ['王小明', '王小明さんはどう思いますか', `${label}さんはどう思いますか`],
    ['김민수', '김민수씨는', `${label}씨는`],
    ['Анна Петрова', 'Спасибо, Анна!', `Спасибо, ${label}!`],
    ['محمد علي', 'شكرا محمد علي', `شكرا ${label}`],
    ['Anne-Marie Dubois', 'Anne-Marie Dubois wrote it', `${label} wrote it`],
    ['Jan van der Berg', 'van and der stay; Berg does not', `van and der stay; ${label} does not`],
    ['An Nguyen', 'an answer of An', `an answer of ${label}`],
    ['Ana Lee', 'Analogy and Leeds stay', 'Analogy and Leeds stay'],
    ['', 'Nobody is hidden', 'Nobody is hidden'],
  ] as const) {
    it(`${name}: ${text}`, () => {
      expect(hideName(text, hidden(name))).toBe(shown);
    });
  }

  it('hides every name and every address that somebody has, and nobody else’s', () => {
    const person = { names: ['Zoë Nørgaard', 'Z. Holm'], emails: ['zoe@post.example'], label };
    const text = 'Zoe, also Holm: ZOE@post.example, not ines@nordkap.example';
    expect(hideName(text, person)).toBe(`${label}, also ${label}: ${label}, not ines@nordkap.example`);
  });

  it('is the label alone for a speaker who is them, and hides only their part of somebody else', () => {
    for (const speaker of ['Zoë Nørgaard', 'zoe norgaard', 'Zoë N.', 'Nørgaard, Zoë', 'Zoë']) {
      expect(hideSpeaker(speaker, hidden('Zoë Nørgaard'))).toBe(label);
    }
    expect(hideSpeaker('Ines Baumgartner', hidden('Zoë Nørgaard'))).toBe('Ines Baumgartner');
    expect(hideSpeaker('Zoë Baumgartner', hidden('Zoë Nørgaard'))).toBe(`${label} Baumgartner`);
  });
});
