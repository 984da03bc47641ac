import type { MessageKey } from '../index.ts';
import actions from './actions.json';
import app from './app.json';
import calibration from './calibration.json';
import candidate from './candidate.json';
import candidates from './candidates.json';
import connect from './connect.json';
import errors from './errors.json';
import events from './events.json';
import exports from './exports.json';
import firstRun from './first-run.json';
import help from './help.json';
import interviews from './interviews.json';
import palette from './palette.json';
import panel from './panel.json';
import plan from './plan.json';
import position from './position.json';
import positions from './positions.json';
import privacy from './privacy.json';
import recording from './recording.json';
import recovery from './recovery.json';
import scorecard from './scorecard.json';
import settings from './settings.json';
import shortcuts from './shortcuts.json';
import transcript from './transcript.json';

/** All texts in German, by key; a key of English that is missing here does not compile. */
export const german: Readonly<Record<MessageKey, string>> = {
  ...actions,
  ...app,
  ...calibration,
  ...candidate,
  ...candidates,
  ...connect,
  ...errors,
  ...events,
  ...exports,
  ...firstRun,
  ...help,
  ...interviews,
  ...palette,
  ...panel,
  ...plan,
  ...position,
  ...positions,
  ...privacy,
  ...recording,
  ...recovery,
  ...scorecard,
  ...settings,
  ...shortcuts,
  ...transcript,
};
