/**
 * The names of all requests, by subject. Free of any parser, so that the preload script stays small; the parsers and
 * the answer types are in the file of each subject, and `index.ts` fails to compile when the two do not agree.
 */
export const channels = {
  app: [
    'state',
    'info',
    'openCompact',
    'closeCompact',
    'openWindow',
    'runAction',
    'startFresh',
    'restoreBackup',
    'openInLever',
    'copyText',
    'demoAction',
  ],
  connection: [
    'get',
    'start',
    'startDemo',
    'cancel',
    'finish',
    'disconnect',
    'reconnect',
    'users',
    'setUser',
    'accessibleData',
    'reportedData',
    'callbackPort',
    'share',
    'chooseShared',
    'importShared',
  ],
  sync: ['status', 'now', 'looked', 'overview', 'history'],
  positions: ['list', 'get', 'add', 'rename', 'archive', 'restore', 'setSync', 'connect', 'jobDetails', 'plan'],
  plans: [
    'addRound',
    'renameRound',
    'orderRounds',
    'removeRound',
    'saveGuide',
    'copyFrom',
    'exportFile',
    'importFile',
    'skills',
    'skill',
  ],
  postings: ['search'],
  roles: ['search', 'suggestSkills', 'occupations', 'importOccupations', 'removeOccupations'],
  candidates: ['search', 'find', 'get'],
  events: [
    'list',
    'participants',
    'addFile',
    'dropFile',
    'removeSource',
    'create',
    'busy',
    'calendars',
    'connectAccount',
    'reconnectAccount',
    'cancelConnect',
    'disconnectAccount',
    'chooseSource',
    'addAddress',
    'readNow',
    'setClient',
  ],
  interviews: [
    'list',
    'ofPosition',
    'get',
    'addByHand',
    'addFromEvent',
    'dismissEventChange',
    'remove',
    'restore',
    'start',
    'end',
    'saveNotes',
    'undoNotes',
    'keepPlace',
    'setQuestion',
  ],
  scorecards: ['rate', 'rateQuestion', 'recommend', 'summarise', 'addEvidence', 'removeEvidence', 'submit', 'amend'],
  transcripts: ['get', 'importFile', 'dropFile', 'paste', 'remove', 'renameSpeaker'],
  exports: [
    'list',
    'enqueue',
    'retry',
    'sendAs',
    'cancel',
    'resume',
    'describe',
    'preview',
    'savePdf',
    'dragPdf',
    'copySummary',
    'feedbackForm',
    'submitFeedback',
  ],
  settings: ['get', 'set'],
} as const;

/** Requests of this name take a file that was dropped on the window; the preload script adds its path. */
export const fileMethod = 'dropFile';

export type Channels = typeof channels;
export type SubjectName = keyof Channels;

/** The name on the wire of one request. */
export function channelName(subject: string, method: string): string {
  return `rubric:${subject}.${method}`;
}
