import { all, one, type ReadHandle } from '../database/handles.ts';

/** A cached template; `fields` is JSON in Lever's form, to be parsed by whoever fills it. */
export type StoredTemplate = {
  readonly id: string;
  readonly text: string;
  readonly instructions: string;
  readonly stageId: string | null;
  readonly fields: string;
};

/** The templates that have fields, in Lever's order ("No Feedback" has none). */
export function listTemplates(handle: ReadHandle): readonly StoredTemplate[] {
  return all<{ id: string; text: string; instructions: string; stage_id: string | null; fields: string }>(
    handle,
    "SELECT * FROM feedback_template WHERE fields <> '[]' ORDER BY ordinal",
  ).map(({ stage_id, ...template }) => ({ ...template, stageId: stage_id }));
}

/** The remembered sources of a template as JSON; null before its first use. */
export function rememberedSources(handle: ReadHandle, templateId: string): string | null {
  const row = one<{ sources: string }>(
    handle,
    'SELECT sources FROM feedback_mapping WHERE template_id = ?',
    templateId,
  );
  return row?.sources ?? null;
}

/** How many forms of this scorecard were asked for; they are told apart by their time. */
export function countFeedbackExports(handle: ReadHandle, scorecardId: string): number {
  const row = one<{ n: number }>(
    handle,
    "SELECT count(*) AS n FROM export WHERE scorecard_id = ? AND kind = 'feedback'",
    scorecardId,
  );
  return row?.n ?? 0;
}
