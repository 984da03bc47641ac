import type { CandidateRef } from '../../src-preload/contract/candidates.ts';
import type { RevealPlace } from '../../src-preload/contract/privacy.ts';
import { addReveal } from '../database/writes/privacy.ts';
import { isHidden } from '../queries/blind.ts';
import type { Services } from './services.ts';

/** Writes down that a hidden candidate's name is handed out in something that carries it; nothing where it is not hidden. */
export function noteLook(
  services: Services,
  { positionId, ref }: { readonly positionId: string; readonly ref: CandidateRef },
  place: RevealPlace,
): void {
  const { read, write } = services.store();
  if (!isHidden(read, positionId, ref)) return;
  const byName = services.connection.self()?.name ?? '';
  addReveal(write, { ref, positionId, place, byName, isOnce: true }, services.stamp.now());
  services.changed({ subject: 'privacy' });
}
