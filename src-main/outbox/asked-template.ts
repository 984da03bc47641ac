import type { FeedbackForm } from '../../src-preload/contract/feedback-forms.ts';
import type { LeverInterview } from '../clients/lever/index.ts';
import type { StoredTemplate } from '../queries/feedback.ts';

/** An interview in Lever counts as this one when it begins within this time of it, milliseconds. */
const nearMs = 12 * 60 * 60_000;

export type AskedTemplate = {
  readonly template: StoredTemplate | null;
  readonly why: FeedbackForm['why'];
  /** The interview in Lever that the form belongs to. */
  readonly interview: { readonly id: string; readonly panel: string } | null;
};

/**
 * Which form to fill: the one that the interview in Lever asks its interviewer for, else the one of the candidate's stage,
 * else the first. `picked`: the person's own choice goes before all of them.
 */
export function askedTemplate(
  templates: readonly StoredTemplate[],
  interviews: readonly LeverInterview[],
  facts: {
    readonly startsAt: number | null;
    readonly userId: string | null;
    readonly stageId: string | null;
    readonly picked: string | null;
  },
): AskedTemplate {
  const nearest = nearestInterview(interviews, facts);
  const interview = nearest?.panel ? { id: nearest.id, panel: nearest.panel } : null;
  const byId = (id: string | null | undefined) => templates.find((template) => template.id === id) ?? null;
  const picked = byId(facts.picked);
  if (picked !== null) return { template: picked, why: 'picked', interview };
  const own = nearest?.interviewers.find(({ id }) => id !== null && id === facts.userId)?.feedbackTemplate;
  const asked = byId(own ?? nearest?.feedbackTemplate);
  if (asked !== null) return { template: asked, why: 'interview', interview };
  const ofStage = facts.stageId === null ? null : templates.find(({ stageId }) => stageId === facts.stageId);
  if (ofStage) return { template: ofStage, why: 'stage', interview };
  return { template: templates[0] ?? null, why: 'first', interview };
}

function nearestInterview(
  interviews: readonly LeverInterview[],
  { startsAt, userId }: { readonly startsAt: number | null; readonly userId: string | null },
): LeverInterview | null {
  if (startsAt === null) return null;
  const distance = (interview: LeverInterview) => Math.abs((interview.date ?? Number.POSITIVE_INFINITY) - startsAt);
  const isMine = (interview: LeverInterview) => interview.interviewers.some(({ id }) => id !== null && id === userId);
  const near = interviews.filter((interview) => interview.canceledAt === null && distance(interview) <= nearMs);
  const candidates = near.some(isMine) ? near.filter(isMine) : near;
  return [...candidates].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}
