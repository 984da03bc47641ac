/**
 * The names of all requests, by subject. Free of any parser, so that the preload script stays small; the parsers and
 * the answer types are in the file of each subject, and `index.ts` fails to compile when the two do not agree.
 */
export const channels = {
  app: ['state', 'info', 'startFresh', 'restoreBackup', 'openInLever', 'copyText', 'demoAction'],
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
  ],
  sync: ['status', 'now', 'history'],
  positions: ['list', 'get', 'add', 'archive', 'restore', 'setSync', 'connect', 'jobDetails', 'plan'],
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
  candidates: ['search'],
  events: ['list', 'participants', 'addFile', 'sources', 'removeSource', 'create'],
  interviews: [
    'list',
    'ofPosition',
    'get',
    'addByHand',
    'addFromEvent',
    'remove',
    'restore',
    'start',
    'end',
    'saveNotes',
    'setQuestion',
  ],
  scorecards: ['rate', 'recommend', 'summarise', 'addEvidence', 'removeEvidence', 'submit', 'amend'],
  transcripts: ['get', 'importFile', 'paste', 'remove', 'renameSpeaker'],
  exports: ['list', 'enqueue', 'retry', 'cancel', 'describe', 'savePdf', 'copySummary'],
  settings: ['get', 'set'],
} as const;

export type Channels = typeof channels;
export type SubjectName = keyof Channels;

/** The name on the wire of one request. */
export function channelName(subject: string, method: string): string {
  return `rubric:${subject}.${method}`;
}
