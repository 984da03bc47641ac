/** How often each rating from 1 to 5 was given. */
export type RatingCounts = readonly [number, number, number, number, number];

/** What the own submitted scorecards on this computer say about the own habits; it leaves the computer by no way. */
export type Calibration = {
  /** Submitted scorecards, each interview once with its newest revision. */
  readonly scorecards: number;
  /** By the skill's name, the most rated first. */
  readonly bySkill: readonly {
    readonly name: string;
    readonly counts: RatingCounts;
    readonly mean: number | null;
    readonly cannotJudge: number;
  }[];
  /** By calendar month of the submission, the oldest first; `at` is its first moment, milliseconds. */
  readonly byMonth: readonly { readonly at: number; readonly counts: RatingCounts; readonly mean: number | null }[];
  readonly questions: {
    readonly asked: number;
    readonly skipped: number;
    readonly notReached: number;
    /** Skipped ones by question, the most skipped first. */
    readonly bySkipped: readonly {
      readonly text: string;
      readonly skipped: number;
      readonly reasons: readonly string[];
    }[];
  };
  /** Minutes from a question to the next one, by question, the longest first. */
  readonly minutes: readonly {
    readonly text: string;
    readonly mean: number;
    readonly planned: number | null;
    readonly times: number;
  }[];
  /** Hours from the end of the interview to the submission. */
  readonly submission: {
    readonly medianHours: number | null;
    readonly counts: readonly { readonly within: 'hour' | 'day' | 'three-days' | 'later'; readonly count: number }[];
  };
};
