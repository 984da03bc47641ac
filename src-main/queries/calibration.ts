import type { Calibration } from '../../src-preload/contract/calibration.ts';
import { guideSchema } from '../../src-preload/contract/guides.ts';
import { all, type ReadHandle } from '../database/handles.ts';
import { calibrationOf } from '../interviews/calibration.ts';
import { questionsOf } from './interview-work.ts';
import { listRatings } from './scorecards.ts';

type Row = {
  interview_id: string;
  scorecard_id: string;
  content: string;
  started_at: number | null;
  ended_at: number | null;
  first_submitted_at: number;
};

/** The own calibration from all submitted scorecards: the newest revision's ratings, the first one's time. */
export function getCalibration(handle: ReadHandle): Calibration {
  const rows = all<Row>(
    handle,
    `SELECT interview.id AS interview_id, scorecard.id AS scorecard_id, guide.content, interview.started_at,
       interview.ended_at,
       (SELECT min(submitted_at) FROM scorecard WHERE interview_id = interview.id AND state = 'submitted')
         AS first_submitted_at
     FROM interview
     JOIN guide ON guide.id = interview.guide_id
     JOIN scorecard ON scorecard.interview_id = interview.id AND scorecard.state = 'submitted'
       AND scorecard.revision = (SELECT max(revision) FROM scorecard WHERE interview_id = interview.id
         AND state = 'submitted')
     WHERE interview.removed_at IS NULL ORDER BY first_submitted_at`,
  );
  return calibrationOf(
    rows.map((row) => ({
      guide: guideSchema.parse(JSON.parse(row.content)),
      ratings: listRatings(handle, row.scorecard_id),
      questions: questionsOf(handle, row.interview_id),
      startedAt: row.started_at,
      endedAt: row.ended_at,
      submittedAt: row.first_submitted_at,
    })),
  );
}
