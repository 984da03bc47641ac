import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src-preload/contract/scorecards.ts';
import type { Segment } from '../../../../src-preload/contract/transcripts.ts';
import { momentOf, questionOf, segmentAt, showSegments } from '../../../../src-renderer/screens/transcript/segments.ts';

const segments: readonly Segment[] = [
  { speaker: 'Ines', startMs: 0, endMs: 1, text: 'Tell me about Nørrebro and the north.' },
  { speaker: null, startMs: null, endMs: null, text: 'No incident. We learned of it from a merchant.' },
];

function evidence(id: string, text: string, kind: Evidence['kind'] = 'highlight'): Evidence {
  return { id, skillId: `skill of ${id}`, kind, text, at: null, questionId: null, isFromNotes: false };
}

const skillOf = (id: string) => ({
  id,
  name: id,
  definition: '',
  isMustHave: false,
  weight: 1,
  minutes: 1,
  anchors: { 1: '', 3: '', 5: '' },
  questions: [],
});

const joined = (shown: ReturnType<typeof showSegments>['shown']) =>
  shown.map(({ stretches }) => stretches.map(({ text }) => text).join(''));

describe('segments as they are shown', () => {
  it('numbers the hits over all segments, accents ignored, and keeps every letter', () => {
    const { shown, hits } = showSegments(segments, 'no', [], []);
    expect(hits).toBe(3);
    const found = shown.flatMap(({ stretches }) => stretches.filter(({ hit }) => hit !== null));
    expect(found.map(({ text, hit }) => [text, hit])).toEqual([
      ['Nø', 0],
      ['no', 1],
      ['No', 2],
    ]);
    expect(joined(shown)).toEqual(segments.map(({ text }) => text));
  });

  it('marks what was kept as evidence, overlapping pieces as one text, and names the skills', () => {
    const pieces = [evidence('1', 'We learned of it'), evidence('2', 'learned of it from a merchant')];
    const { shown, hits } = showSegments(segments, ' ', pieces, [skillOf('skill of 2'), skillOf('skill of 3')]);
    expect(hits).toBe(0);
    expect(joined(shown)).toEqual(segments.map(({ text }) => text));
    const kept = shown[1]?.stretches.filter(({ isEvidence }) => isEvidence).map(({ text }) => text);
    expect(kept?.join('')).toBe('We learned of it from a merchant');
    expect(shown[1]?.skills.map(({ id }) => id)).toEqual(['skill of 2']);
    expect(shown[0]?.skills).toEqual([]);
  });

  it('marks what was taken from several segments in each of them', () => {
    const pieces = [evidence('1', 'the north. No incident.')];
    const { shown } = showSegments(segments, '', pieces, [skillOf('skill of 1')]);
    expect(joined(shown)).toEqual(segments.map(({ text }) => text));
    const kept = shown.map(({ stretches }) => stretches.filter(({ isEvidence }) => isEvidence).map(({ text }) => text));
    expect(kept).toEqual([['the north.'], ['No incident.']]);
    expect(shown.map(({ skills }) => skills.length)).toEqual([1, 1]);
  });

  it('does not mark notes: they are the words of the interviewer', () => {
    const { shown } = showSegments(segments, '', [evidence('1', 'No incident', 'note')], []);
    expect(shown[1]?.stretches).toHaveLength(1);
  });
});

describe('times', () => {
  it.each([
    ['12:30', 750_000],
    ['1:02:03', 3_723_000],
    [' 7 ', 420_000],
    ['90:00', 5_400_000],
    ['', null],
    ['soon', null],
    ['1:2:3:4', null],
  ])('"%s"', (text, moment) => {
    expect(momentOf(text)).toBe(moment);
  });

  it('lead to the last segment that began before them', () => {
    const times = [0, 1_000, null, 5_000].map((startMs) => ({ speaker: null, startMs, endMs: null, text: 'x' }));
    expect([0, 999, 4_999, 99_999].map((moment) => segmentAt(times, moment))).toEqual([0, 0, 1, 3]);
  });
});

describe('questions', () => {
  const skill = skillOf('a');
  const step = (id: string, number: number) => ({
    skill,
    question: { id, kind: 'behavioural' as const, text: id, probes: [], minutes: null },
    number,
  });
  const places = new Map([
    [1, step('one', 1)],
    [4, step('two', 2)],
  ]);

  it.each([
    [0, null],
    [1, 'one'],
    [3, 'one'],
    [9, 'two'],
  ])('segment %i answers %s', (segment, id) => {
    expect(questionOf(places, segment)?.question.id ?? null).toBe(id);
  });

  it('stand at the segment in which they begin, and unmarked rows stay the same objects', () => {
    const first = showSegments(segments, '', [], [], places).shown;
    const second = showSegments(segments, '', [], [], places).shown;
    expect(first.map(({ question }) => question?.question.id ?? null)).toEqual([null, 'one']);
    expect(second[0]).toBe(first[0]);
  });
});
