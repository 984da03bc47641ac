import { z } from 'zod';
import type { AppError } from './errors.ts';
import { type FeedbackForm, feedbackAnswersSchema } from './feedback-forms.ts';
import { idSchema, nothingSchema } from './values.ts';

const exportKinds = ['pdf', 'note', 'feedback'] as const;
export type ExportKind = (typeof exportKinds)[number];
export type ExportState = 'waiting' | 'sending' | 'delivered' | 'attention' | 'cancelled';
/** What happened to the candidate in Lever after the export was asked for; the export is delivered all the same. */
export type CandidateChange = 'archived' | 'moved' | 'merged';

const pdfOptionsSchema = z.strictObject({
  notes: z.boolean(),
  quotes: z.boolean(),
  transcript: z.boolean(),
  /** Without names of third parties, e-mail addresses and telephone numbers. */
  redacted: z.boolean(),
});
export type PdfOptions = z.infer<typeof pdfOptionsSchema>;

export type ExportRow = {
  readonly id: string;
  /** In the file's name, so that a second look finds what was sent. */
  readonly shortId: string;
  readonly kind: ExportKind;
  readonly state: ExportState;
  readonly interviewId: string;
  readonly opportunityId: string | null;
  /** The neutral label while the name is hidden. */
  readonly candidateName: string;
  readonly isCandidateHidden: boolean;
  readonly positionName: string;
  readonly roundName: string;
  readonly fileName: string | null;
  readonly pages: number | null;
  readonly bytes: number | null;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
  readonly nextTryAt: number | null;
  /** When it failed last; null when it never did. */
  readonly failedAt: number | null;
  readonly attempts: number;
  readonly error: AppError | null;
  readonly candidateChange: CandidateChange | null;
  /** Waits until an earlier one of the same kind and candidate, which needs attention, was sent or called off. */
  readonly isHeld: boolean;
  /** The Lever user chosen for this export; null: the connection's own. */
  readonly performAs: string | null;
  /** Lever's id of the file, note or form, once confirmed. */
  readonly leverId: string | null;
};

export type ExportDescription = {
  /** What it was described for. */
  readonly options: PdfOptions;
  /** The id that the export will have: what is described, previewed, saved and sent under it are the same bytes. */
  readonly shortId: string;
  readonly fileName: string;
  readonly pages: number;
  readonly bytes: number;
  /** Characters that no font has, as "U+9AD9"; a box stands for each. */
  readonly missingGlyphs: readonly string[];
  /** The score that a note can carry in Lever, 1 (strong no) to 4 (strong yes). */
  readonly score: number;
  /** What stands in the way of sending it to Lever; null when nothing does. */
  readonly obstacle: AppError | null;
};

const describedSchema = z.strictObject({ interviewId: idSchema, shortId: idSchema });

export const exportsRequests = {
  list: nothingSchema,
  /** `shortId`: of a description; without it the document is made now. */
  enqueue: z.strictObject({
    interviewId: idSchema,
    kind: z.enum(['pdf', 'note']),
    options: pdfOptionsSchema,
    shortId: idSchema.nullable(),
    /** Whether a note carries Lever's score. */
    withScore: z.boolean(),
  }),
  retry: z.strictObject({ id: idSchema }),
  /** Another Lever user adds it; it is sent again. */
  sendAs: z.strictObject({ id: idSchema, userId: idSchema }),
  cancel: z.strictObject({ id: idSchema }),
  /** Takes a cancellation back: it waits again. */
  resume: z.strictObject({ id: idSchema }),
  describe: z.strictObject({ interviewId: idSchema, options: pdfOptionsSchema }),
  /** The very bytes that a description is about. */
  preview: describedSchema,
  /** Opens the system's save dialog. */
  savePdf: describedSchema,
  /** Begins to drag the PDF out of the window; to be asked while the person drags. */
  dragPdf: describedSchema,
  copySummary: z.strictObject({ interviewId: idSchema }),
  /** Lever's form for this interview; `templateId` null: the one that Lever asks for. */
  feedbackForm: z.strictObject({ interviewId: idSchema, templateId: idSchema.nullable() }),
  submitFeedback: z.strictObject({ interviewId: idSchema, templateId: idSchema, answers: feedbackAnswersSchema }),
};
export type ExportsReplies = {
  list: readonly ExportRow[];
  enqueue: { readonly id: string };
  retry: null;
  sendAs: null;
  cancel: null;
  resume: null;
  describe: ExportDescription;
  preview: { readonly bytes: Uint8Array };
  /** Null when the person closed the dialog. */
  savePdf: { readonly fileName: string } | null;
  dragPdf: null;
  copySummary: null;
  feedbackForm: FeedbackForm;
  submitFeedback: { readonly id: string };
};
