import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseHash,
  positionTabs,
  type Route,
  settingsSections,
  toHash,
  workspaceTabs,
} from '../../../../src-renderer/store/routes.ts';

describe('routes', () => {
  test.each<[string, Route]>([
    ['', { name: 'positions' }],
    ['#/', { name: 'positions' }],
    ['#/positions', { name: 'positions' }],
    ['#/positions/p1', { name: 'position', id: 'p1', tab: 'interviews' }],
    ['#/positions/p1/plan', { name: 'position', id: 'p1', tab: 'plan' }],
    ['#/positions/p1/job-details', { name: 'position', id: 'p1', tab: 'job-details' }],
    ['#/positions/p1/unknown', { name: 'position', id: 'p1', tab: 'interviews' }],
    ['#/candidates/o1', { name: 'candidate', id: 'o1' }],
    ['#/candidates', { name: 'positions' }],
    ['#/interviews', { name: 'interviews' }],
    ['#/interviews/i1', { name: 'interview', id: 'i1' }],
    ['#/interviews/i1/score', { name: 'scorecard', id: 'i1' }],
    ['#/interviews/i1/compact', { name: 'compact', id: 'i1' }],
    ['#/interviews/i1/transcript', { name: 'transcript', id: 'i1' }],
    ['#/interviews/i1/panel', { name: 'panel', id: 'i1' }],
    ['#/exports', { name: 'exports' }],
    ['#/settings', { name: 'settings', section: 'workspace', tab: 'ats-integrations' }],
    ['#/settings/about', { name: 'settings', section: 'about', tab: 'ats-integrations' }],
    ['#/settings/workspace/sync-history', { name: 'settings', section: 'workspace', tab: 'sync-history' }],
    ['#/gallery', { name: 'gallery' }],
    ['#/nowhere/at/all', { name: 'positions' }],
    ['#/positions/%E0%A4%A', { name: 'position', id: '%E0%A4%A', tab: 'interviews' }],
  ])('%s', (hash, route) => {
    expect(parseHash(hash)).toEqual(route);
  });

  test('every route comes back from its address, whatever its id', () => {
    const id = fc.string({ minLength: 1, maxLength: 128, unit: 'grapheme' });
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.record({ name: fc.constant('position' as const), id, tab: fc.constantFrom(...positionTabs) }),
      fc.record({
        name: fc.constantFrom(
          'interview' as const,
          'compact' as const,
          'scorecard' as const,
          'transcript' as const,
          'candidate' as const,
        ),
        id,
      }),
      fc.record({
        name: fc.constant('settings' as const),
        section: fc.constant('workspace' as const),
        tab: fc.constantFrom(...workspaceTabs),
      }),
      fc.record({
        name: fc.constant('settings' as const),
        section: fc.constantFrom(...settingsSections),
        tab: fc.constant('ats-integrations' as const),
      }),
    );
    fc.assert(
      fc.property(route, (each) => {
        expect(parseHash(toHash(each))).toEqual(each);
      }),
    );
  });
});
