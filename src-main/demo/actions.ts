import type { DemoAction } from '../../src-preload/contract/app.ts';
import type { DemoControl } from './types.ts';

/** What an action is done to: somebody who is in the app's lists, so that the person sees the change arrive. */
export type DemoTarget = {
  readonly postingId: string | null;
  readonly opportunityId: string | null;
  readonly applicantName: string;
};

const slowMs = 3_000;
const laterStage = 'offer';

/** Does in the demo's Lever what a colleague there might do. Without a target, nothing. */
export function runDemoAction(control: DemoControl, action: DemoAction, target: DemoTarget): void {
  switch (action) {
    case 'move-candidate':
      if (target.opportunityId !== null) control.moveStage(target.opportunityId, laterStage);
      return;
    case 'add-applicant': {
      const email = `applicant-${Date.now()}@mail.example`;
      if (target.postingId !== null) control.addApplicant(target.postingId, { name: target.applicantName, email });
      return;
    }
    case 'revoke-access':
      control.revokeAccess();
      return;
    case 'go-slow':
      control.slow(slowMs);
      return;
    case 'go-fast':
      control.slow(0);
      return;
    case 'fail-once':
      control.fail({ kind: 'status', status: 500, times: 1 });
      return;
  }
}
