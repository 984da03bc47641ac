import type { LinkKind } from '../../src-preload/contract/links.ts';
import type { ReadHandle } from '../database/handles.ts';
import { getCandidatePage } from './candidate-page.ts';
import { hasInterview } from './interviews.ts';
import { hasPosition } from './positions.ts';

/** Whether what a link leads to is here. */
export function hasTarget(handle: ReadHandle, kind: LinkKind, id: string): boolean {
  if (kind === 'interview') return hasInterview(handle, id);
  return kind === 'position' ? hasPosition(handle, id) : getCandidatePage(handle, id) !== null;
}
