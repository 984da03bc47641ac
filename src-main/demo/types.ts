import type { Company, Feedback, Note, Opportunity, Posting, Transcript, User } from './records.ts';

/** An API key of the account. Endpoint names are those of the routes, for example `files.upload`. */
export interface ApiKeyOption {
  key: string;
  /** Endpoints that this key may not use; `confidential.access` takes the right to confidential records. */
  lacks?: string[];
}

export interface RateOption {
  /** Requests added to the bucket each second. */
  perSecond: number;
  /** Size of the bucket. */
  burst: number;
}

export interface DemoLeverOptions {
  /** 0 or absent: a free port. */
  port?: number;
  /** Where changes are kept between two starts; absent: in memory only. */
  stateFile?: string;
  company?: Company;
  /** Milliseconds since the epoch; the server's clock before `clockSkew`. */
  now?: () => number;
  latencyMs?: number;
  /** Default 10 a second in bursts of 20 (lever-api.md, section 4.1); null: no limit. */
  rate?: RateOption | null;
  /** Redirect addresses absent: any loopback address. */
  oauth?: { clientId: string; clientSecret: string; redirectUris?: string[] };
  apiKeys?: ApiKeyOption[];
  /** `page` shows Allow and Deny; `redirect` sends the browser back at once. */
  consent?: 'redirect' | 'page';
  accessTokenSeconds?: number;
  /** A list: of what was asked, only these scopes are granted. */
  grantScopes?: 'as-asked' | string[];
  /** The person at the consent page refuses. */
  denies?: boolean;
  /**
   * Whether the filter `posting_id` still finds archived opportunities. Not settled by any source (section 6);
   * default true, `archived_posting_id` finds them either way.
   */
  postingIdFindsArchived?: boolean;
}

export type FaultKind = 'status' | 'reset-before' | 'reset-after' | 'cut-json' | 'html' | 'hang' | 'slow-body';

export interface FaultRule {
  kind: FaultKind;
  /** Tested on `METHOD /path`, for example `POST /v1/opportunities/<id>/files`. Absent: every request. */
  match?: RegExp | string;
  /** How many requests it strikes; absent: until cleared. */
  times?: number;
  /** For `status`; default 500. */
  status?: number;
  /** For `status`: a string is sent as it is, everything else as JSON. */
  body?: unknown;
  /** For `status`. */
  headers?: Record<string, string>;
  /** For `slow-body`: milliseconds between two pieces, default 50. */
  delayMs?: number;
}

export type AuthKind = 'none' | 'basic' | 'bearer' | 'other';

export interface LoggedRequest {
  /** Server time of arrival. */
  at: number;
  method: string;
  path: string;
  /** Null while unanswered, and for good when the connection was cut before an answer. */
  status: number | null;
  /** The query as it was on the wire, without its question mark. */
  query: string;
  auth: AuthKind;
}

export interface FileSummary {
  id: string;
  name: string;
  size: number;
  sha256: string;
  user: string;
  uploadedAt: number;
}

/** What happens on Lever's side, done by tests and by the app's Demo menu. Unknown ids throw a `DemoError`. */
export interface DemoControl {
  moveStage(opportunityId: string, stageId: string): Opportunity;
  /** A person who applies now; a known e-mail address joins the existing contact. */
  addApplicant(postingId: string, person: { name: string; email: string }): Opportunity;
  archive(opportunityId: string, reasonId: string): Opportunity;
  unarchive(opportunityId: string): Opportunity;
  /** Personal data, files, notes and feedback go; the opportunity stays. */
  anonymise(opportunityId: string): Opportunity;
  /** Enters `/opportunities/deleted`, then answers 404. */
  deleteOpportunity(opportunityId: string): void;
  /** To a start in milliseconds. */
  moveInterview(interviewId: string, date: number): void;
  movePosting(opportunityId: string, postingId: string): Opportunity;
  /** The second contact's opportunities become the first one's; the second contact is gone. */
  mergeContacts(keptId: string, mergedId: string): void;
  closePosting(postingId: string): Posting;
  renamePosting(postingId: string, text: string): Posting;
  /** Makes its opportunities confidential too. */
  setPostingConfidential(postingId: string): Posting;
  /** Enters `/postings/deleted`; its applications go with it. */
  deletePosting(postingId: string): void;
  deactivateUser(userId: string): User;
  /** Every token, code and API key dies at once; `DemoLever.apiKey` is a new key afterwards. */
  revokeAccess(): void;
  /** Access tokens die; refresh tokens stay good. */
  expireAccessTokens(): void;
  /** Milliseconds added before each answer; 0 ends it. */
  slow(ms: number): void;
  /** Adds a rule; null takes all of them away. */
  fail(rule: FaultRule | null): void;
  clearFaults(): void;
  /** Shifts the server's clock, the Date header included. */
  clockSkew(ms: number): void;
  /** Offset tokens handed out so far are refused from now on. */
  expireOffsets(): void;
  filesOf(opportunityId: string): FileSummary[];
  notesOf(opportunityId: string): Note[];
  feedbackOf(opportunityId: string): Feedback[];
  fileBytes(opportunityId: string, fileId: string): Promise<Buffer>;
}

export interface DemoLever {
  /** Stands for `https://api.lever.co/v1`; the audience is the same with a slash behind it. */
  readonly apiUrl: string;
  /** Stands for `https://auth.lever.co`. */
  readonly authUrl: string;
  /** A key with every right; random per start, and new after `revokeAccess`. */
  readonly apiKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The text of an .ics file with this week's interviews and other meetings. */
  calendarFile(): string;
  transcripts(): Transcript[];
  readonly control: DemoControl;
  /** The newest 20,000 requests, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Waits for pending writes of the state file and ends every connection. */
  close(): Promise<void>;
}
