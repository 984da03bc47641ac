import type { ZodType, z } from 'zod';
import { type AppReplies, appRequests } from './app.ts';
import { type CandidatesReplies, candidatesRequests } from './candidates.ts';
import type { Channels, fileMethod, SubjectName } from './channels.ts';
import { type ConnectionReplies, connectionRequests } from './connection.ts';
import { type EventsReplies, eventsRequests } from './events.ts';
import { type ExportsReplies, exportsRequests } from './exports.ts';
import { type HelpReplies, helpRequests } from './help.ts';
import { type InterviewsReplies, interviewsRequests } from './interviews.ts';
import { type PanelReplies, panelRequests } from './panel.ts';
import { type PlansReplies, plansRequests } from './plans.ts';
import { type PositionsReplies, type PostingsReplies, positionsRequests, postingsRequests } from './positions.ts';
import { type PrivacyReplies, privacyRequests } from './privacy.ts';
import { type RecordingsReplies, recordingsRequests } from './recordings.ts';
import { type RolesReplies, rolesRequests } from './roles.ts';
import { type ScorecardsReplies, scorecardsRequests } from './scorecards.ts';
import { type SettingsReplies, settingsRequests } from './settings.ts';
import { type SyncReplies, syncRequests } from './sync.ts';
import { type TranscriptsReplies, transcriptsRequests } from './transcripts.ts';

/** A parser for the argument of every request that `channels.ts` names. */
export const requests = {
  app: appRequests,
  connection: connectionRequests,
  sync: syncRequests,
  positions: positionsRequests,
  plans: plansRequests,
  postings: postingsRequests,
  roles: rolesRequests,
  candidates: candidatesRequests,
  events: eventsRequests,
  interviews: interviewsRequests,
  scorecards: scorecardsRequests,
  panel: panelRequests,
  transcripts: transcriptsRequests,
  recordings: recordingsRequests,
  exports: exportsRequests,
  settings: settingsRequests,
  privacy: privacyRequests,
  help: helpRequests,
} satisfies { [S in SubjectName]: { [M in Channels[S][number]]: ZodType } };
export type Requests = typeof requests;

/** What each request answers. */
export type Replies = {
  app: AppReplies;
  connection: ConnectionReplies;
  sync: SyncReplies;
  positions: PositionsReplies;
  plans: PlansReplies;
  postings: PostingsReplies;
  roles: RolesReplies;
  candidates: CandidatesReplies;
  events: EventsReplies;
  interviews: InterviewsReplies;
  scorecards: ScorecardsReplies;
  panel: PanelReplies;
  transcripts: TranscriptsReplies;
  recordings: RecordingsReplies;
  exports: ExportsReplies;
  settings: SettingsReplies;
  privacy: PrivacyReplies;
  help: HelpReplies;
};

type Argument<S> = S extends ZodType ? z.input<S> : never;
type Method<S extends SubjectName> = Channels[S][number];

/** The parsed argument that a handler gets. */
export type Parsed<S extends SubjectName, M extends Method<S>> = M extends keyof Requests[S]
  ? Requests[S][M] extends ZodType
    ? z.output<Requests[S][M]>
    : never
  : never;

export type ReplyOf<S extends SubjectName, M extends Method<S>> = M extends keyof Replies[S] ? Replies[S][M] : never;

/** `window.rubric` without its events: one function a request. */
export type Api = {
  readonly [S in SubjectName]: {
    readonly [M in Method<S>]: M extends keyof Requests[S]
      ? M extends typeof fileMethod
        ? (
            argument: Omit<Argument<Requests[S][M]>, 'path'>,
            file: File,
          ) => Promise<import('./errors.ts').Reply<ReplyOf<S, M>>>
        : undefined extends Argument<Requests[S][M]>
          ? () => Promise<import('./errors.ts').Reply<ReplyOf<S, M>>>
          : (argument: Argument<Requests[S][M]>) => Promise<import('./errors.ts').Reply<ReplyOf<S, M>>>
      : never;
  };
};
