import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src-preload/contract/scorecards.ts';
import type { Segment } from '../../../../src-preload/contract/transcripts.ts';
import { showSegments } from '../../../../src-renderer/screens/transcript/segments.ts';

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

  it('does not mark notes: they are the words of the interviewer', () => {
    const { shown } = showSegments(segments, '', [evidence('1', 'No incident', 'note')], []);
    expect(shown[1]?.stretches).toHaveLength(1);
  });
});
