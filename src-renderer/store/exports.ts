import type { Reply } from '../../src-preload/contract/errors.ts';
import type {
  ExportDescription,
  ExportKind,
  ExportRow,
  ExportsReplies,
  PdfOptions,
} from '../../src-preload/contract/exports.ts';
import { ask } from '../api/index.ts';
import { idle, type Loaded } from './loaded.ts';
import { read } from './reader.ts';
import type { SliceCreator } from './slice.ts';

export type ExportsSlice = {
  readonly exports: Loaded<readonly ExportRow[]>;
  /** File name, pages and size of the PDF with the options chosen last, by the interview's id. */
  readonly exportDescriptions: Readonly<Record<string, Loaded<ExportDescription>>>;
  readonly loadExports: () => Promise<void>;
  readonly describeExport: (interviewId: string, options: PdfOptions) => Promise<void>;
  /** Stores the intention; it leaves by itself. Answers as soon as it is stored. */
  readonly enqueueExport: (
    interviewId: string,
    kind: ExportKind,
    options: PdfOptions,
  ) => Promise<Reply<{ readonly id: string }>>;
  readonly retryExport: (id: string) => Promise<Reply<null>>;
  readonly cancelExport: (id: string) => Promise<Reply<null>>;
  /** Opens the system's save dialog; the value is null when the person closed it. */
  readonly savePdf: (interviewId: string, options: PdfOptions) => Promise<Reply<ExportsReplies['savePdf']>>;
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
    enqueueExport: (interviewId, kind, options) =>
      thenReload(ask((api) => api.exports.enqueue({ interviewId, kind, options }))),
    retryExport: (id) => thenReload(ask((api) => api.exports.retry({ id }))),
    cancelExport: (id) => thenReload(ask((api) => api.exports.cancel({ id }))),
    savePdf: (interviewId, options) => ask((api) => api.exports.savePdf({ interviewId, options })),
    copySummary: (interviewId) => ask((api) => api.exports.copySummary({ interviewId })),
  };
};
