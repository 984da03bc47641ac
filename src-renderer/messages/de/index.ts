import type { MessageKey } from '../index.ts';
import app from './app.json';
import candidates from './candidates.json';
import connect from './connect.json';
import errors from './errors.json';
import events from './events.json';
import exports from './exports.json';
import firstRun from './first-run.json';
import interviews from './interviews.json';
import plan from './plan.json';
import position from './position.json';
import positions from './positions.json';
import recovery from './recovery.json';
import scorecard from './scorecard.json';
import settings from './settings.json';
import transcript from './transcript.json';

/** All texts in German, by key; a key of English that is missing here does not compile. */
export const german: Readonly<Record<MessageKey, string>> = {
  ...app,
  ...candidates,
  ...connect,
  ...errors,
  ...events,
  ...exports,
  ...firstRun,
  ...interviews,
  ...plan,
  ...position,
  ...positions,
  ...recovery,
  ...scorecard,
  ...settings,
  ...transcript,
};
