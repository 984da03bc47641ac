import { guideSchema } from '../../src-preload/contract/guides.ts';
import type {
  JobDetails,
  PlanRound,
  PositionDetail,
  PositionSummary,
  PositionSync,
  PostingOption,
  PostingState,
  Round,
} from '../../src-preload/contract/positions.ts';
import { all, one, type ReadHandle } from '../database/handles.ts';
import { postingContentSchema } from '../database/posting-content.ts';
import { strings } from './json.ts';
import { getJob, type LiveJobs } from './sync.ts';

type PositionRow = {
  id: string;
  name: string;
  role: string;
  is_own_name: number;
  posting_id: string | null;
  import_job_details: number;
  import_applicant_details: number;
  job_details_minutes: number;
  applicants_minutes: number;
  archived_at: number | null;
  posting_text: string | null;
  posting_state: PostingState | null;
  team: string | null;
  location: string | null;
  url: string | null;
  hiring_manager: string | null;
  rounds: number;
  round_names: string;
  candidates: number;
};

const positionSql = `
  SELECT position.*, posting.text AS posting_text, posting.state AS posting_state, posting.team, posting.location,
    posting.url, manager.name AS hiring_manager,
    (SELECT count(*) FROM round WHERE round.position_id = position.id) AS rounds,
    (SELECT json_group_array(name) FROM (SELECT name FROM round WHERE round.position_id = position.id ORDER BY ordinal))
      AS round_names,
    (SELECT count(*) FROM opportunity WHERE opportunity.posting_id = position.posting_id)
      + (SELECT count(*) FROM candidate WHERE candidate.position_id = position.id AND candidate.opportunity_id IS NULL
         AND candidate.linked_to IS NULL)
      AS candidates
  FROM position
  LEFT JOIN posting ON posting.id = position.posting_id
  LEFT JOIN lever_user AS manager ON manager.id = posting.hiring_manager_id`;

function postingOf(row: PositionRow): PostingOption | null {
  if (row.posting_id === null) return null;
  return {
    id: row.posting_id,
    text: row.posting_text ?? row.name,
    state: row.posting_state ?? 'gone',
    team: row.team,
    location: row.location,
  };
}

function syncOf(handle: ReadHandle, row: PositionRow, live: LiveJobs): PositionSync {
  const jobs =
    row.posting_id === null
      ? []
      : [getJob(handle, 'job-details', row.id, live), getJob(handle, 'applicants', row.id, live)];
  const enabled = jobs.filter((job) =>
    job.kind === 'job-details' ? row.import_job_details === 1 : row.import_applicant_details === 1,
  );
  const successes = enabled.map((job) => job.lastSuccessAt);
  return {
    importJobDetails: row.import_job_details === 1,
    importApplicantDetails: row.import_applicant_details === 1,
    jobDetailsMinutes: row.job_details_minutes,
    applicantsMinutes: row.applicants_minutes,
    jobs,
    lastSyncedAt: successes.some((at) => at === null) ? null : Math.max(...successes.map((at) => at ?? 0), 0) || null,
  };
}

/** Positions by name; `dayStart` and `dayEnd` (milliseconds) are today's. */
export function listPositions(
  handle: ReadHandle,
  options: { readonly archived: boolean; readonly now: number; readonly dayStart: number; readonly dayEnd: number },
  live: LiveJobs,
): readonly PositionSummary[] {
  const rows = all<PositionRow>(
    handle,
    `${positionSql} WHERE position.archived_at IS ${options.archived ? 'NOT NULL' : 'NULL'}
     ORDER BY position.name COLLATE NOCASE`,
  );
  return rows.map((row) => {
    const counts = one<{ today: number; to_score: number }>(
      handle,
      `SELECT
         count(*) FILTER (WHERE starts_at >= ? AND starts_at < ?) AS today,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM scorecard WHERE interview_id = interview.id AND state = 'draft'
             AND revision = 1)
           AND (ended_at IS NOT NULL OR (started_at IS NULL AND starts_at + minutes * 60000 < ?))) AS to_score
       FROM interview WHERE position_id = ? AND removed_at IS NULL`,
      options.dayStart,
      options.dayEnd,
      options.now,
      row.id,
    );
    return {
      id: row.id,
      name: row.name,
      role: row.role,
      posting: postingOf(row),
      rounds: row.rounds,
      roundNames: strings(row.round_names),
      candidates: row.candidates,
      interviewsToday: counts?.today ?? 0,
      toScore: counts?.to_score ?? 0,
      sync: syncOf(handle, row, live),
      archivedAt: row.archived_at,
    };
  });
}

type RoundRow = { id: string; name: string; minutes: number; guide_id: string; version: number; content: string };

const roundSql = `
  SELECT round.id, round.name, round.minutes, guide.id AS guide_id, guide.version, guide.content
  FROM round JOIN guide ON guide.round_id = round.id
    AND guide.version = (SELECT max(version) FROM guide AS newest WHERE newest.round_id = round.id)
  WHERE round.position_id = ? ORDER BY round.ordinal`;

/** Whether there is a position of this id, archived ones too. */
export function hasPosition(handle: ReadHandle, id: string): boolean {
  return one(handle, 'SELECT 1 FROM position WHERE id = ?', id) !== undefined;
}

/** The rounds of a position with their newest guides. */
export function getPlan(handle: ReadHandle, positionId: string): readonly PlanRound[] {
  return all<RoundRow>(handle, roundSql, positionId).map((row) => {
    const used = one<{ interviews: number; of_version: number; scored: number }>(
      handle,
      `SELECT count(*) AS interviews, count(*) FILTER (WHERE guide_id = ?) AS of_version,
         count(*) FILTER (WHERE EXISTS (
           SELECT 1 FROM scorecard WHERE interview_id = interview.id AND state = 'submitted')) AS scored
       FROM interview WHERE round_id = ?`,
      row.guide_id,
      row.id,
    );
    return {
      id: row.id,
      name: row.name,
      version: row.version,
      guide: guideSchema.parse(JSON.parse(row.content)),
      interviews: used?.interviews ?? 0,
      interviewsOfVersion: used?.of_version ?? 0,
      scored: used?.scored ?? 0,
    };
  });
}

function roundsOf(handle: ReadHandle, positionId: string): readonly Round[] {
  return all<RoundRow>(handle, roundSql, positionId).map((row) => ({
    id: row.id,
    name: row.name,
    minutes: row.minutes,
    guideVersion: row.version,
    skills: guideSchema.parse(JSON.parse(row.content)).skills.length,
  }));
}

/** One position, or null. */
export function getPosition(handle: ReadHandle, id: string, live: LiveJobs): PositionDetail | null {
  const row = one<PositionRow>(handle, `${positionSql} WHERE position.id = ?`, id);
  if (!row) return null;
  const posting = postingOf(row);
  return {
    id: row.id,
    name: row.name,
    isOwnName: row.is_own_name === 1,
    role: row.role,
    posting: posting && { ...posting, hiringManager: row.hiring_manager, hasPage: row.url !== null },
    rounds: roundsOf(handle, id),
    candidates: row.candidates,
    sync: syncOf(handle, row, live),
    archivedAt: row.archived_at,
  };
}

/** What the scheduler needs of every open, connected position. */
export type SyncedPosition = {
  readonly id: string;
  readonly postingId: string;
  readonly importJobDetails: boolean;
  readonly importApplicantDetails: boolean;
  readonly jobDetailsMinutes: number;
  readonly applicantsMinutes: number;
};

export function listSyncedPositions(handle: ReadHandle): readonly SyncedPosition[] {
  return all<PositionRow>(
    handle,
    'SELECT * FROM position WHERE archived_at IS NULL AND posting_id IS NOT NULL ORDER BY created_at',
  ).map((row) => ({
    id: row.id,
    postingId: row.posting_id ?? '',
    importJobDetails: row.import_job_details === 1,
    importApplicantDetails: row.import_applicant_details === 1,
    jobDetailsMinutes: row.job_details_minutes,
    applicantsMinutes: row.applicants_minutes,
  }));
}

type PostingDetailRow = {
  id: string;
  text: string;
  state: PostingState;
  team: string | null;
  department: string | null;
  location: string | null;
  commitment: string | null;
  workplace_type: string | null;
  content: string | null;
  url: string | null;
  owner: string | null;
  hiring_manager: string | null;
};

const postingDetailSql = `
  SELECT posting.*, owner.name AS owner, manager.name AS hiring_manager FROM posting
  LEFT JOIN lever_user AS owner ON owner.id = posting.owner_id
  LEFT JOIN lever_user AS manager ON manager.id = posting.hiring_manager_id`;

/** The posting behind a position; null when there is none or its text was not read yet. */
export function getJobDetails(handle: ReadHandle, positionId: string): JobDetails | null {
  const row = one<PostingDetailRow>(
    handle,
    `${postingDetailSql} WHERE posting.id = (SELECT posting_id FROM position WHERE id = ?)`,
    positionId,
  );
  if (!row || row.content === null) return null;
  const content = postingContentSchema.parse(JSON.parse(row.content));
  return {
    text: row.text,
    description: content.description,
    lists: content.lists,
    closing: content.closing,
    team: row.team,
    department: row.department,
    location: row.location,
    commitment: row.commitment,
    hiringManager: row.hiring_manager,
    owner: row.owner,
    workplaceType: row.workplace_type,
    state: row.state,
  };
}

/** A posting's words, for suggestions: title and text. Null when it is not here. */
export function getPostingText(
  handle: ReadHandle,
  postingId: string,
): { text: string; description: string; lists: readonly { title: string; items: readonly string[] }[] } | null {
  const row = one<PostingDetailRow>(handle, `${postingDetailSql} WHERE posting.id = ?`, postingId);
  if (!row) return null;
  const content = row.content === null ? null : postingContentSchema.parse(JSON.parse(row.content));
  return { text: row.text, description: content?.description ?? '', lists: content?.lists ?? [] };
}

/** Address of a posting's page, as Lever gave it. */
export function getPostingUrl(handle: ReadHandle, postingId: string): string | null {
  return one<{ url: string | null }>(handle, 'SELECT url FROM posting WHERE id = ?', postingId)?.url ?? null;
}

/** Postings whose title, team or location has every part of the folded query; open ones first. */
export function searchPostings(handle: ReadHandle, foldedQuery: string): readonly PostingOption[] {
  const parts = foldedQuery.split(/\s+/).filter((part) => part !== '');
  const condition = parts.map(() => 'instr(folded, ?) > 0').join(' AND ') || '1';
  return all<PostingDetailRow>(
    handle,
    `SELECT * FROM posting WHERE ${condition} AND state <> 'gone'
     ORDER BY state NOT IN ('published', 'internal'), instr(folded, ?) <> 1, text COLLATE NOCASE LIMIT 50`,
    ...parts,
    parts[0] ?? '',
  ).map((row) => ({ id: row.id, text: row.text, state: row.state, team: row.team, location: row.location }));
}
