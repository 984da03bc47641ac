import type { ExportRow } from '../../../src-preload/contract/exports.ts';
import type { InterviewRow } from '../../../src-preload/contract/interviews.ts';
import type { Route } from '../../store/routes.ts';

/** What the tour looks at: what there is already. */
export type TourFacts = {
  readonly positions: readonly { readonly id: string }[];
  readonly interviews: readonly Pick<InterviewRow, 'id' | 'state'>[];
  readonly exports: readonly Pick<ExportRow, 'kind' | 'state'>[];
};

export const tourSteps = ['position', 'candidate', 'interview', 'score', 'export', 'delivered'] as const;

export type TourStep = {
  readonly name: (typeof tourSteps)[number];
  /** Where the step is done. */
  readonly route: Route;
  /** What opens there, where the step is one dialog. */
  readonly opens?: 'add-position' | 'set-up-recording' | 'export';
};

/**
 * The step that comes next, told by what was done, so that the tour follows whoever goes another way. The furthest thing
 * done decides: who has delivered a PDF has seen it all.
 */
export function tourStep({ positions, interviews, exports }: TourFacts): TourStep {
  const isDelivered = exports.some(({ kind, state }) => kind === 'pdf' && state === 'delivered');
  if (isDelivered) return { name: 'delivered', route: { name: 'exports' } };
  const inState = (state: InterviewRow['state']) => interviews.find((interview) => interview.state === state);
  const scored = inState('scored');
  const isOnItsWay = exports.some(({ kind, state }) => kind === 'pdf' && state !== 'cancelled');
  if (scored && isOnItsWay) return { name: 'export', route: { name: 'exports' } };
  if (scored) return { name: 'export', route: { name: 'transcript', id: scored.id }, opens: 'export' };
  const held = inState('to-score') ?? inState('running');
  if (held)
    return { name: 'score', route: { name: held.state === 'running' ? 'interview' : 'scorecard', id: held.id } };
  const scheduled = inState('scheduled');
  if (scheduled) return { name: 'interview', route: { name: 'interview', id: scheduled.id } };
  const position = positions[0];
  if (position) {
    const route = { name: 'position', id: position.id, tab: 'interviews' } as const;
    return { name: 'candidate', route, opens: 'set-up-recording' };
  }
  return { name: 'position', route: { name: 'positions' }, opens: 'add-position' };
}
