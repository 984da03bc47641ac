import { run, type WriteHandle } from '../handles.ts';

/** A filled form of Lever's, in the form that Rubric keeps. */
export type OthersForm = {
  readonly id: string;
  /** Lever user; null when Lever does not say. */
  readonly userId: string | null;
  readonly title: string;
  readonly at: number | null;
  readonly recommendation: 1 | 2 | 3 | 4 | null;
  /** Lines with a score of 1 to 4, a text, or both. */
  readonly entries: readonly { readonly label: string; readonly score: 1 | 2 | 3 | 4 | null; readonly text: string }[];
};

export type OthersNote = {
  readonly id: string;
  readonly userId: string | null;
  readonly at: number | null;
  readonly text: string;
};

/** Null where Lever does not let it be read. */
export type OthersWriting = {
  readonly feedback: readonly OthersForm[] | null;
  readonly notes: readonly OthersNote[] | null;
};

/** Keeps what was read, in place of what was there; nothing for somebody who is gone or anonymised meanwhile. */
export function putOthersWriting(
  handle: WriteHandle,
  opportunityId: string,
  writing: OthersWriting,
  now: number,
): void {
  run(
    handle,
    `INSERT INTO others_writing (opportunity_id, feedback, notes, read_at)
     SELECT id, ?, ?, ? FROM opportunity WHERE id = ? AND is_anonymized = 0
     ON CONFLICT (opportunity_id) DO UPDATE SET feedback = excluded.feedback, notes = excluded.notes,
       read_at = excluded.read_at`,
    writing.feedback === null ? null : JSON.stringify(writing.feedback),
    writing.notes === null ? null : JSON.stringify(writing.notes),
    now,
    opportunityId,
  );
}
