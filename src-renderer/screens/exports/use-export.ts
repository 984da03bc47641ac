import { useEffect, useState } from 'react';
import type { AppError } from '../../../src-preload/contract/errors.ts';
import type { ExportDescription, ExportKind, PdfOptions } from '../../../src-preload/contract/exports.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle, loadedValue } from '../../store/loaded.ts';

export type ExportActions = {
  /** Of exactly these options; null until it is known. */
  readonly described: ExportDescription | null;
  readonly failure: AppError | null;
  readonly isPending: boolean;
  readonly send: (kind: 'pdf' | 'note', withScore: boolean) => Promise<void>;
  readonly save: () => Promise<void>;
};

/** What an export with these options will be, and the two ways to let it out: to Lever, and into a file. */
export function useExport(
  interviewId: string,
  options: PdfOptions,
  onEnqueued: (kind: ExportKind) => void,
): ExportActions {
  const loaded = useStore((store) => store.exportDescriptions[interviewId] ?? idle);
  const describeExport = useStore((store) => store.describeExport);
  const enqueueExport = useStore((store) => store.enqueueExport);
  const savePdf = useStore((store) => store.savePdf);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  const [isPending, setPending] = useState(false);
  useEffect(() => void describeExport(interviewId, options), [describeExport, interviewId, options]);
  const last = loadedValue(loaded);
  // What was described for other options is not what would be sent.
  const described = last !== null && isSame(last.options, options) ? last : null;

  async function send(kind: 'pdf' | 'note', withScore: boolean): Promise<void> {
    setPending(true);
    const reply = await enqueueExport(interviewId, { kind, options, shortId: described?.shortId ?? null, withScore });
    setPending(false);
    if (reply.ok) onEnqueued(kind);
    else reportError(reply.error);
  }

  async function save(): Promise<void> {
    if (described === null) return;
    const reply = await savePdf(interviewId, described.shortId);
    if (!reply.ok) reportError(reply.error);
    else if (reply.value !== null) showToast(t('exports.saved', { fileName: reply.value.fileName }));
  }

  return { described, failure: loaded.state === 'failed' ? loaded.error : null, isPending, send, save };
}

function isSame(one: PdfOptions, other: PdfOptions): boolean {
  return (['notes', 'quotes', 'transcript', 'redacted'] as const).every((part) => one[part] === other[part]);
}
