import { z } from 'zod';
import { idSchema } from './values.ts';

/** One who judged the candidate: a scorecard of this computer, or a feedback form in Lever. */
export type PanelPerson = {
  readonly id: string;
  readonly source: 'rubric' | 'lever';
  /** Null when Lever does not say who; then it is "somebody". */
  readonly name: string | null;
  readonly isSelf: boolean;
  /** The round of a scorecard, the title of a form. */
  readonly title: string;
  readonly at: number | null;
  /** 1 strong no, 2 no, 3 yes, 4 strong yes. */
  readonly recommendation: 1 | 2 | 3 | 4 | null;
  /** What was written beside the ratings. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
};

export type PanelRating = {
  readonly personId: string;
  readonly given: number;
  /** The scale it was given on: Rubric's has five steps, Lever's four. */
  readonly of: 4 | 5;
  /** Where it stands on Rubric's scale, 1 to 5. */
  readonly place: number;
};

/** One skill and what everybody said of it; `spread` is the distance of the highest and lowest place, null for one rating. */
export type PanelRow = {
  readonly id: string;
  readonly name: string;
  /** Not in this interview's guide: others looked at it. */
  readonly isOnlyOthers: boolean;
  readonly ratings: readonly PanelRating[];
  readonly mean: number | null;
  readonly spread: number | null;
};

export type PanelNote = {
  readonly id: string;
  readonly name: string | null;
  readonly at: number | null;
  readonly text: string;
};

/** Whether one of Lever's lists was read; `not-granted` when the connection may not. */
export type PanelPart = 'read' | 'not-read' | 'not-granted';

/** What others wrote, once the own scorecard is submitted; before that nothing of it leaves the main process. */
export type Panel =
  | { readonly state: 'hidden' }
  | {
      readonly state: 'shown';
      readonly people: readonly PanelPerson[];
      readonly rows: readonly PanelRow[];
      readonly notes: readonly PanelNote[];
      readonly feedbackPart: PanelPart;
      readonly notesPart: PanelPart;
      /** Whether the candidate is one of Lever's: only then others can have written there. */
      readonly isLinked: boolean;
      /** When Lever was read last, milliseconds; null before the first time. */
      readonly readAt: number | null;
    };

export const panelRequests = {
  /** What is here. */
  get: z.strictObject({ interviewId: idSchema }),
  /** Asks Lever first; refused like every call of Lever's, and then `get` still has what was read before. */
  read: z.strictObject({ interviewId: idSchema }),
};

export type PanelReplies = { get: Panel; read: Panel };
