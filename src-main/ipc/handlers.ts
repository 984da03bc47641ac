import { appHandlers } from './app.ts';
import { candidatesHandlers } from './candidates.ts';
import { connectionHandlers } from './connection.ts';
import { eventsHandlers } from './events.ts';
import { exportsHandlers } from './exports.ts';
import type { AllHandlers } from './handle.ts';
import { helpHandlers } from './help.ts';
import { interviewsHandlers } from './interviews.ts';
import { panelHandlers } from './panel.ts';
import { plansHandlers } from './plans.ts';
import { positionsHandlers, postingsHandlers } from './positions.ts';
import { privacyHandlers } from './privacy.ts';
import { recordingsHandlers } from './recordings.ts';
import { rolesHandlers } from './roles.ts';
import { scorecardsHandlers } from './scorecards.ts';
import type { Services } from './services.ts';
import { settingsHandlers } from './settings.ts';
import { syncHandlers } from './sync.ts';
import { transcriptsHandlers } from './transcripts.ts';

/** One file of handlers for each file of the contract. */
export function createHandlers(services: Services): AllHandlers {
  return {
    app: appHandlers(services),
    connection: connectionHandlers(services),
    sync: syncHandlers(services),
    positions: positionsHandlers(services),
    plans: plansHandlers(services),
    postings: postingsHandlers(services),
    roles: rolesHandlers(services),
    candidates: candidatesHandlers(services),
    events: eventsHandlers(services),
    interviews: interviewsHandlers(services),
    scorecards: scorecardsHandlers(services),
    panel: panelHandlers(services),
    transcripts: transcriptsHandlers(services),
    recordings: recordingsHandlers(services),
    exports: exportsHandlers(services),
    settings: settingsHandlers(services),
    privacy: privacyHandlers(services),
    help: helpHandlers(services),
  };
}
