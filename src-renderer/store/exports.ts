import type { Reply } from '../../src-preload/contract/errors.ts';
import type { ExportDescription, ExportRow, ExportsReplies, PdfOptions } from '../../src-preload/contract/exports.ts';
import type { FeedbackAnswer, FeedbackForm } from '../../src-preload/contract/feedback-forms.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

type AskedExport = {
  readonly kind: 'pdf' | 'note';
  readonly options: PdfOptions;
  /** Of the description that the person saw; null when there is none yet. */
  readonly shortId: string | null;
  readonly withScore: boolean;
};

export type ExportsSlice = {
  readonly exports: Loaded<readonly ExportRow[]>;
  /** File name, pages and size of the PDF with the options chosen last, by the interview's id. */
  readonly exportDescriptions: Readonly<Record<string, Loaded<ExportDescription>>>;
  readonly loadExports: () => Promise<void>;
  readonly describeExport: (interviewId: string, options: PdfOptions) => Promise<void>;
  /** Lever's form with the template chosen last, by the interview's id. */
  readonly feedbackForms: Readonly<Record<string, Loaded<FeedbackForm>>>;
  /** Stores the intention; it leaves by itself. Answers as soon as it is stored. */
  readonly enqueueExport: (interviewId: string, asked: AskedExport) => Promise<Reply<{ readonly id: string }>>;
  /** `templateId` null: the form that Lever asks for. */
  readonly loadFeedbackForm: (interviewId: string, templateId: string | null) => Promise<void>;
  readonly submitFeedback: (
    interviewId: string,
    templateId: string,
    answers: readonly FeedbackAnswer[],
  ) => Promise<Reply<{ readonly id: string }>>;
  readonly retryExport: (id: string) => Promise<Reply<null>>;
  /** Another Lever user adds it; it is sent again. */
  readonly sendExportAs: (id: string, userId: string) => Promise<Reply<null>>;
  /** Takes a cancellation back. */
  readonly resumeExport: (id: string) => Promise<Reply<null>>;
  readonly cancelExport: (id: string) => Promise<Reply<null>>;
  /** Opens the system's save dialog; the value is null when the person closed it. */
  readonly savePdf: (interviewId: string, shortId: string) => Promise<Reply<ExportsReplies['savePdf']>>;
  /** The bytes of what was described under this id. */
  readonly previewPdf: (interviewId: string, shortId: string) => Promise<Reply<ExportsReplies['preview']>>;
  /** Carries the PDF out of the window with the drag that is under way; a failure becomes a toast. */
  readonly dragPdf: (interviewId: string, shortId: string) => Promise<void>;
  readonly copySummary: (interviewId: string) => Promise<Reply<null>>;
};

export const createExportsSlice: SliceCreator<ExportsSlice> = (set, get) => {
  async function thenReload<T>(request: Promise<Reply<T>>): Promise<Reply<T>> {
    const reply = await request;
    await get().loadExports();
    return reply;
  }

  return {
    exports: idle,
    exportDescriptions: {},
    feedbackForms: {},
    loadExports: () =>
      read({
        key: 'exports',
        request: (api) => api.exports.list(),
        get: () => get().exports,
        set: (exports) => set({ exports }),
      }),
    describeExport: (interviewId, options) =>
      read({
        key: `export-description:${interviewId}`,
        onlyLatest: true,
        request: (api) => api.exports.describe({ interviewId, options }),
        get: () => get().exportDescriptions[interviewId] ?? idle,
        set: (description) => set({ exportDescriptions: { ...get().exportDescriptions, [interviewId]: description } }),
      }),
    loadFeedbackForm: (interviewId, templateId) =>
      read({
        key: `feedback-form:${interviewId}`,
        onlyLatest: true,
        request: (api) => api.exports.feedbackForm({ interviewId, templateId }),
        get: () => get().feedbackForms[interviewId] ?? idle,
        set: (form) => set({ feedbackForms: { ...get().feedbackForms, [interviewId]: form } }),
      }),
    submitFeedback: (interviewId, templateId, answers) =>
      thenReload(ask((api) => api.exports.submitFeedback({ interviewId, templateId, answers: copyOf(answers) }))),
    enqueueExport: (interviewId, asked) => thenReload(ask((api) => api.exports.enqueue({ interviewId, ...asked }))),
    sendExportAs: (id, userId) => thenReload(ask((api) => api.exports.sendAs({ id, userId }))),
    retryExport: (id) => thenReload(ask((api) => api.exports.retry({ id }))),
    resumeExport: (id) => thenReload(ask((api) => api.exports.resume({ id }))),
    cancelExport: (id) => thenReload(ask((api) => api.exports.cancel({ id }))),
    savePdf: (interviewId, shortId) => ask((api) => api.exports.savePdf({ interviewId, shortId })),
    previewPdf: (interviewId, shortId) => ask((api) => api.exports.preview({ interviewId, shortId })),
    dragPdf: async (interviewId, shortId) => {
      const reply = await ask((api) => api.exports.dragPdf({ interviewId, shortId }));
      if (!reply.ok) get().reportError(reply.error);
    },
    copySummary: (interviewId) => ask((api) => api.exports.copySummary({ interviewId })),
  };
};

/** Lists that may be changed, as the request's type has them. */
function copyOf(answers: readonly FeedbackAnswer[]): FeedbackAnswer[] {
  return answers.map((answer) => ({ ...answer, lines: [...answer.lines] }));
}
