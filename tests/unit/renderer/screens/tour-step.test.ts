import { expect, it } from 'vitest';
import { type TourFacts, tourStep } from '../../../../src-renderer/screens/first-run/tour-step.ts';

const nothing: TourFacts = { positions: [], interviews: [], exports: [] };
const position = { id: 'p1' };
const interview = (state: TourFacts['interviews'][number]['state']) => ({ id: `i-${state}`, state });
const pdf = (state: TourFacts['exports'][number]['state']) => ({ kind: 'pdf' as const, state });

it.each<[string, TourFacts, string, object]>([
  ['nothing yet', nothing, 'position', { name: 'positions' }],
  ['a position', { ...nothing, positions: [position] }, 'candidate', { name: 'position', id: 'p1' }],
  ['a candidate', { ...nothing, interviews: [interview('scheduled')] }, 'interview', { name: 'interview' }],
  ['a running interview', { ...nothing, interviews: [interview('running')] }, 'score', { name: 'interview' }],
  [
    'an ended interview beside a coming one',
    { ...nothing, interviews: [interview('scheduled'), interview('to-score')] },
    'score',
    { name: 'scorecard', id: 'i-to-score' },
  ],
  ['a scored one', { ...nothing, interviews: [interview('scored')] }, 'export', { name: 'transcript', id: 'i-scored' }],
  [
    'an export on its way',
    { ...nothing, interviews: [interview('scored')], exports: [pdf('waiting')] },
    'export',
    { name: 'exports' },
  ],
  ['notes alone are not the PDF', { ...nothing, exports: [{ kind: 'note', state: 'delivered' }] }, 'position', {}],
  ['a delivered PDF', { ...nothing, exports: [pdf('delivered')] }, 'delivered', { name: 'exports' }],
])('%s', (_what, facts, name, route) => {
  const step = tourStep(facts);
  expect(step.name).toBe(name);
  expect(step.route).toMatchObject(route);
});
