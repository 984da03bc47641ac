import { z } from 'zod';
import type { AppError } from './errors.ts';
import { idSchema, nothingSchema } from './values.ts';

const exportKinds = ['pdf', 'note'] as const;
export type ExportKind = (typeof exportKinds)[number];
export type ExportState = 'waiting' | 'sending' | 'delivered' | 'attention' | 'cancelled';

const pdfOptionsSchema = z.strictObject({
  notes: z.boolean(),
  quotes: z.boolean(),
  transcript: z.boolean(),
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
  readonly candidateName: string;
  readonly positionName: string;
  readonly roundName: string;
  readonly fileName: string | null;
  readonly pages: number | null;
  readonly bytes: number | null;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
  readonly nextTryAt: number | null;
  readonly attempts: number;
  readonly error: AppError | null;
  /** Lever's id of the file or note, once confirmed. */
  readonly leverId: string | null;
};

export type ExportDescription = {
  readonly fileName: string;
  readonly pages: number;
  readonly bytes: number;
  /** What stands in the way of sending it to Lever; null when nothing does. */
  readonly obstacle: AppError | null;
};

export const exportsRequests = {
  list: nothingSchema,
  enqueue: z.strictObject({ interviewId: idSchema, kind: z.enum(exportKinds), options: pdfOptionsSchema }),
  retry: z.strictObject({ id: idSchema }),
  cancel: z.strictObject({ id: idSchema }),
  describe: z.strictObject({ interviewId: idSchema, options: pdfOptionsSchema }),
  /** Opens the system's save dialog. */
  savePdf: z.strictObject({ interviewId: idSchema, options: pdfOptionsSchema }),
  copySummary: z.strictObject({ interviewId: idSchema }),
};
export type ExportsReplies = {
  list: readonly ExportRow[];
  enqueue: { readonly id: string };
  retry: null;
  cancel: null;
  describe: ExportDescription;
  /** Null when the person closed the dialog. */
  savePdf: { readonly fileName: string } | null;
  copySummary: null;
};
