import type { DocumentSkill, ScorecardDocument } from '../../../src-main/pdf/document.ts';

const held = Date.UTC(2026, 10, 24, 10, 0);
const at = (minute: number): number => held + minute * 60_000;

function skill(part: Partial<DocumentSkill> & Pick<DocumentSkill, 'name'>): DocumentSkill {
  return {
    definition: '',
    isMustHave: false,
    rating: 3,
    cannotJudge: null,
    anchorText: 'Forms a hypothesis and tests it. Needs a hint to leave the first idea.',
    evidence: [],
    questions: [],
    ...part,
  };
}

/** The scorecard of the mockup (16-pdf-page-1). */
export const plain: ScorecardDocument = {
  format: 1,
  exportId: '9F3TM',
  appVersion: '1.0',
  locale: 'en-GB',
  timeZone: 'Europe/Copenhagen',
  pageSize: 'A4',
  candidate: 'Zoë Nørgaard',
  position: 'Backend Engineer',
  round: 'Technical interview',
  date: held,
  minutes: 58,
  interviewer: 'Ines Baumgartner',
  company: 'Nordkap Logistik',
  guideVersion: 3,
  questionsAsked: 8,
  questionsTotal: 9,
  recommendation: 'yes',
  mean: 3.8,
  summary:
    'Runs production with the people in mind who depend on it, and designs for retries by habit. Explains choices plainly, with what they cost. Less practised at splitting a problem when the first idea fails; a hint was needed once, and was used well. Would strengthen the on-call rotation of Shipping Platform from the first month.',
  skills: [
    skill({
      name: 'API and data-model design',
      definition: 'Shapes interfaces and data so that others can depend on them and they can still change.',
      isMustHave: true,
      rating: 4,
      anchorText:
        'Between: names who depends on the interface and what must never change; plans for change by adding. One trade-off stayed open.',
      evidence: [
        { kind: 'quote', text: 'Every consumer has a name on the list, or the field does not ship.', at: at(14) },
        { kind: 'note', text: 'Drew the versioning rule unprompted: only add, never repurpose.', at: at(17) },
        { kind: 'highlight', text: 'We kept the old field for a year, and counted its readers.', at: at(19) },
        { kind: 'note', text: 'Left open how to remove a field that partners cache.', at: null },
      ],
      questions: [
        {
          text: 'Tell me about an interface of yours that other teams depend on. What did you fix for good, and what did you leave open?',
          state: 'asked',
          reason: null,
        },
        { text: 'How would you change a field that partners cache?', state: 'asked', reason: null },
      ],
    }),
    skill({
      name: 'Reliability in production',
      isMustHave: true,
      rating: 5,
      anchorText:
        'Led across teams, weighed containment against diagnosis, measured the effect on users, and removed the whole class of fault.',
      evidence: [
        {
          kind: 'quote',
          text: 'Forty drivers were standing at a gate. The cause could wait, they could not.',
          at: Date.UTC(2026, 10, 24, 9, 52),
        },
        { kind: 'note', text: 'Measured the effect on drivers, not on servers.', at: at(24) },
        { kind: 'note', text: 'Idempotent booking calls since then.', at: at(26) },
      ],
      questions: [
        { text: 'Describe the last outage that you led.', state: 'asked', reason: null },
        { text: 'What did you change so that it cannot come back?', state: 'asked', reason: null },
      ],
    }),
    skill({
      name: 'Debugging and root-cause analysis',
      evidence: [
        {
          kind: 'quote',
          text: 'I stayed with the cache too long. I should have asked the database first, it was one query.',
          at: Date.UTC(2026, 10, 24, 10, 8),
        },
        { kind: 'note', text: 'Needed one hint, used it at once.', at: at(36) },
      ],
      questions: [
        { text: 'Walk me through a fault that took you longest.', state: 'asked', reason: null },
        { text: 'Here is a trace. Where do you look first?', state: 'skipped', reason: 'Answered already.' },
      ],
    }),
    skill({
      name: 'Changing code safely',
      anchorText: 'Adds tests around what is to change, and changes it in steps that can be taken back.',
      evidence: [{ kind: 'note', text: 'Characterisation tests first, then small steps behind a flag.', at: at(42) }],
      questions: [{ text: 'How do you change code that nobody understands any more?', state: 'asked', reason: null }],
    }),
    skill({
      name: 'Explaining trade-offs',
      rating: 4,
      anchorText: 'Between: gives both sides and a reason for the choice; what would change it came when asked.',
      evidence: [
        { kind: 'note', text: 'Both sides of the queue question, with costs.', at: at(48) },
        { kind: 'quote', text: 'We paid with latency, and we wrote down when we would stop paying.', at: at(50) },
      ],
      questions: [
        { text: 'Which decision of yours would you take back?', state: 'asked', reason: null, isOutOfOrder: true },
        { text: 'Explain it to somebody in sales.', state: 'not-reached', reason: null },
      ],
    }),
  ],
  notes:
    'Calm start. Knows the port business from the inside.\n\nAsked about on-call twice; wants to see the last five incidents before deciding. Notice period three months.\n- Team of six, two in Gdańsk\n- Would move to Aarhus',
  transcript: null,
  submittedAt: Date.UTC(2026, 10, 24, 10, 58),
  revision: 1,
  replaces: null,
};

/** One text per script; `fragments` are what a search in the file has to find. */
export const scripts = [
  { name: 'Latin with diacritics', text: 'Łukasz Žižek, Nguyễn Thị Hằng, Đặng, Ħamrun, façade, fi, Straße' },
  { name: 'Greek', text: 'Ελένη Παπαδοπούλου σχεδίασε την υπηρεσία' },
  { name: 'Cyrillic', text: 'Олександр Шевченко объяснил архитектуру' },
  { name: 'Simplified Chinese', text: '张伟负责语言服务，并且说明了取舍。' },
  { name: 'Traditional Chinese', text: '張偉負責語言服務，並且說明了取捨。' },
  { name: 'Japanese', text: '佐藤さくらはサーバーの設計を説明した。' },
  { name: 'Korean', text: '김철수는 서비스의 구조를 설명했다.' },
  { name: 'Arabic', text: 'شرح محمد العلي تصميم الخدمة' },
  { name: 'Hebrew', text: 'דוד לוי הסביר את המערכת' },
  { name: 'Thai', text: 'สมชาย ใจดี อธิบายระบบได้ดีมาก น้ำหนัก' },
  { name: 'Devanagari', text: 'प्रिया शर्मा ने प्रणाली की व्याख्या की' },
  { name: 'Bengali', text: 'রবীন্দ্রনাথ ঠাকুর ব্যবস্থাটি ব্যাখ্যা করেছেন' },
  { name: 'Tamil', text: 'கார்த்திக் அமைப்பை விளக்கினார்' },
  { name: 'Georgian', text: 'ნინო ბერიძემ სისტემა ახსნა' },
  { name: 'Armenian', text: 'Արամ Պետրոսյանը բացատրեց համակարգը' },
  { name: 'Fractions', text: '⅓ of calls, ⅞ of users, 5 ‰ lost' },
  { name: 'Signs', text: 'p95 ≤ 300 ms → ✓, № 7, ≈ ½ of 10 € ≠ ∞ ★' },
  { name: 'Emoji', text: 'Done 👍 and 🚀 with ❤️' },
] as const;

export const allScripts: ScorecardDocument = {
  ...plain,
  candidate: 'Zoë 张伟 محمد',
  skills: scripts.map((script) =>
    skill({
      name: script.name,
      anchorText: script.text,
      evidence: [
        { kind: 'quote', text: script.text, at: at(5) },
        { kind: 'note', text: Array.from({ length: 12 }, () => script.text).join(' '), at: null },
      ],
    }),
  ),
  notes:
    'He said "שלום עולם (hello) 123" and left.\nالاجتماع في 24/11/2026 مع فريق Backend (3 أشخاص).\nThe id is ABC-123 אבג 456, then more English.',
};

export const longNames: ScorecardDocument = {
  ...plain,
  pageSize: 'Letter',
  locale: 'en-US',
  timeZone: 'America/Los_Angeles',
  candidate: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(9).slice(0, 300),
  position: 'X'.repeat(300),
  interviewer: 'Maximiliane Constanze Freifrau von und zu Hohenstaufen-Wittelsbach',
  company: 'Nordkap '.repeat(30),
  skills: plain.skills.map((item) => ({ ...item, name: item.name.repeat(4) })),
};

export const fortyQuestions: ScorecardDocument = {
  ...plain,
  skills: Array.from({ length: 10 }, (_, index) =>
    skill({
      name: `Skill number ${index + 1}`,
      rating: index === 9 ? null : (index % 5) + 1,
      cannotJudge: index === 9 ? 'There was no time for it.' : null,
      isMustHave: index % 3 === 0,
      evidence: Array.from({ length: 8 }, (_unused, piece) => ({
        kind: piece % 2 === 0 ? ('quote' as const) : ('note' as const),
        text: `Evidence ${index + 1}.${piece + 1}: ${'the effect on users was measured before and after. '.repeat(3)}`,
        at: at(index * 5),
      })),
      questions: Array.from({ length: 4 }, (_unused, question) => ({
        text: `Question ${index + 1}.${question + 1}: ${'what would you do when the first idea fails, and why? '.repeat(2)}`,
        state: question === 3 ? ('skipped' as const) : ('asked' as const),
        reason: question === 3 ? 'No time.' : null,
      })),
    }),
  ),
  notes: Array.from(
    { length: 60 },
    (_, index) => `Paragraph ${index}. ${'Notes were taken with care. '.repeat(16)}`,
  ).join('\n\n'),
};

export const withTranscript: ScorecardDocument = {
  ...plain,
  revision: 2,
  replaces: { revision: 1, submittedAt: Date.UTC(2026, 10, 20, 8, 0) },
  transcript: Array.from({ length: 120 }, (_, index) => ({
    speaker: index % 3 === 0 ? 'Ines Baumgartner' : 'Zoë Nørgaard',
    startMs: index * 31_000,
    endMs: index * 31_000 + 30_000,
    text: `Line ${index}. ${'What was said, word for word. '.repeat((index % 7) + 1)}`,
  })),
};

export const bare: ScorecardDocument = {
  ...plain,
  company: null,
  minutes: null,
  mean: null,
  summary: '',
  skills: [],
  notes: null,
  questionsAsked: 0,
  questionsTotal: 0,
};

export const hostile: ScorecardDocument = {
  ...plain,
  candidate: 'Bobby </rdf:li> & (Tables) \\) <</JS (x)>>',
  notes: 'see https://phish.example/a and \u202eevil\u202c \u0007 \ud800 end',
};

export const short: ScorecardDocument = {
  ...plain,
  skills: plain.skills.slice(0, 1),
  summary: 'Clear and careful.',
  notes: null,
  mean: 4,
};

export const noNotes: ScorecardDocument = {
  ...plain,
  notes: null,
  skills: plain.skills.map((item) => ({ ...item, evidence: [] })),
};

/** Five thousand words. */
export const longNotes: ScorecardDocument = {
  ...plain,
  notes: Array.from(
    { length: 50 },
    (_, index) => `${index + 1}. ${'She measured before she changed anything, and said so. '.repeat(11)}`,
  ).join('\n\n'),
};

export const strongNo: ScorecardDocument = {
  ...plain,
  recommendation: 'strong-no',
  mean: 1.4,
  skills: plain.skills.map((item, index) => ({ ...item, rating: index === 2 ? 2 : 1 })),
};

export const letter: ScorecardDocument = {
  ...plain,
  pageSize: 'Letter',
  locale: 'en-US',
  timeZone: 'America/New_York',
};
